import { type ReportSources, shopsOfRegister } from '../../annual-report'

/** What a sole trader's report begins with: the operator and the permits as the register has them. */
export const sources: ReportSources = {
  ofRegister: (merchant) => ({
    head: merchant.head,
    status: merchant.status === 'dormant' ? 'dormant' : 'open',
    ...shopsOfRegister(merchant),
    ...(merchant.licences.length === 0
      ? {}
      : {
          hasPermits: 'yes',
          permits: merchant.licences
            .slice(0, 30)
            .map(({ title, validTo }) => ({ name: title, ...(validTo === undefined ? {} : { validUntil: validTo }) })),
        }),
  }),
  ofTheYear: ['head'],
}
