import type { Answers, Form } from '../../kernel/form'
import type { Parties } from '../../kernel/joint'
import { type Citation, laws, since } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { BarPicture, CasePrint, PublicService, SectionNote } from '../../kernel/service'
import type { EntityKind } from '../entity'
import type { PremisesAnswers } from '../premises/premisesRules'
import { commitmentsPrint } from '../prints/commitmentsPrint'
import { licenceOf } from './licenceOf'
import { type NewLicence, newEntry } from './newEntry'
import { premisesNotes } from './premisesNotes'
import { registrarOf } from './registrar'
import { scopeNotes } from './scopeNotes'
import type { ScopeAnswers } from './scopeSection'
import { declaration, registrationNextSteps, registrationPeriods, registrationWorkflow } from './workflow'

/** What one kind of set-up says for itself; the rest is the same for all of them (条例 arts. 16–22). */
export interface SetUp<A> {
  readonly id: string
  readonly sets: EntityKind
  readonly title: string
  readonly summary: string
  /** 个人独资企业设立登记 */
  readonly act: string
  readonly basis: readonly Citation[]
  readonly form: Form
  readonly checks: readonly Check[]
  /** Who signs besides whoever files it. */
  readonly parties?: Parties
  /** Sentences of this kind, before those every set-up has. */
  readonly declares?: readonly string[]
  picture?(answers: A): BarPicture | undefined
  /** Papers of this kind, before those every set-up has. */
  readonly prints?: readonly CasePrint[]
  /** What is said beside sections besides the permits and the premises. */
  tells?(answers: A): readonly SectionNote[]
  caseTitle(answers: A): string
  /** The address that decides who registers; `residence` for those who trade only online. */
  place(answers: A): { readonly address: string | undefined; readonly by: 'premises' | 'residence' }
  licence(answers: A, caseNumber: string): NewLicence
}

/** A set-up as a service: the workflow, periods, declaration and register entry of the family. */
export function setUpService<A>(setUp: SetUp<A>): PublicService {
  const { id, sets, title, summary, act, basis, form, checks, parties, declares = [] } = setUp
  const { picture, tells } = setUp
  const read = (answers: Answers) => answers as A
  return {
    id,
    title,
    summary,
    audience: 'merchant',
    family: 'registration',
    setsUp: sets,
    basis,
    forms: since(form.version, form, laws.registrationReg.article(16)),
    checks,
    ...(parties ? { parties } : {}),
    workflow: registrationWorkflow(form, { act, newLicence: true }),
    periods: registrationPeriods(id),
    declaration: [...declares, ...declaration],
    receivedMoment: '提交成功的时间就是登记机关收到申请的时间，期限从次日起算。',
    caseTitle: (answers) => setUp.caseTitle(read(answers)),
    competence: (answers, city) => {
      const { address, by } = setUp.place(read(answers))
      return registrarOf(address, by, city)
    },
    ...(picture ? { picture: (answers) => picture(read(answers)) } : {}),
    tells: (answers) => [
      ...scopeNotes(form, answers as ScopeAnswers, setUp.licence(read(answers), '').scope),
      ...premisesNotes(form, sets, answers as PremisesAnswers),
      ...(tells?.(read(answers)) ?? []),
    ],
    licence: (filed) => licenceOf(sets, filed, setUp.licence(read(filed.answers), filed.caseNumber)),
    prints: [
      ...(setUp.prints ?? []),
      commitmentsPrint({
        declaration: [...declares, ...declaration],
        act,
        scopeOf: (answers) => (answers as ScopeAnswers).scope,
      }),
    ],
    atRegulator: {
      effect: (filing, done, data) =>
        newEntry(filing, done, data, setUp.licence(read(filing.answers), filing.caseNumber)),
    },
    nextSteps: (state) => registrationNextSteps(state),
  }
}
