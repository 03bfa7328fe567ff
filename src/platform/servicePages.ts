import { cardById } from '../../domain/services/catalogue'
import { openPage, type PageParams, replacePage } from './navigation'

/** Reads a case whose service is not known here, and goes on to the package that holds it. */
const anyPackage = 'apply'

/** The address of a page of a service: every package of services has the same three. */
export function servicePage(page: 'file' | 'case' | 'receipt' | 'joint', service: string | undefined): string {
  return `${(service && cardById(service)?.package) || anyPackage}/${page}/index`
}

/** Opens the form of a service. @example openService('complaint', { uscc }) */
export function openService(service: string, params: PageParams = {}): void {
  openPage(servicePage('file', service), { service, ...params })
}

/** @param service of the case, where it is known: it saves a page on the way */
export function openCase(caseNumber: string, service?: string): void {
  openPage(servicePage('case', service), { n: caseNumber })
}

export function replaceWithCase(caseNumber: string, service?: string): void {
  replacePage(servicePage('case', service), { n: caseNumber })
}
