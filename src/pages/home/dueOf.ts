import type { ProcedureOutput } from '@/platform'

export type Merchants = ProcedureOutput<'cases.merchants'>['merchants']

export interface Due {
  readonly uscc: string
  readonly name: string
  readonly service: string
  readonly serviceTitle: string
  readonly subject: string
  /** 2025年度 */
  readonly title: string
  readonly late: boolean
  /** The last day, where there is one. */
  readonly day?: string
}

/** What the merchants of a person have to file, what is late first, then the nearest day. */
export function dueOf(merchants: Merchants): readonly Due[] {
  return merchants
    .flatMap(({ uscc, name, services }) =>
      services.flatMap(({ service, title: serviceTitle, subjects }) =>
        subjects
          .filter(({ state }) => state === 'late' || state === 'open')
          .map(({ id, title, state, due }) => ({
            uscc,
            name,
            service,
            serviceTitle,
            subject: id,
            title,
            late: state === 'late',
            ...(due ? { day: due } : {}),
          })),
      ),
    )
    .filter(({ late, day }) => late || day !== undefined)
    .sort((one, other) => Number(other.late) - Number(one.late) || ((one.day ?? '') < (other.day ?? '') ? -1 : 1))
}
