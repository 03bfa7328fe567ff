/** An entry of the register before anything happened. */
export const noRecords = { shops: [], licences: [], penalties: [], listings: [], annualReports: [] }
