import { type ReportSources, shopsOfRegister } from '../../annual-report'

/** What a cooperative's report begins with. Who joined and who left belongs to the year. */
export const sources: ReportSources = {
  ofRegister: (merchant) => ({
    address: merchant.address,
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
  ofTheYear: ['joined', 'left'],
}
