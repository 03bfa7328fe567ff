/**
 * Public holidays as the State Council published them, one entry a year.
 *
 * `breaks` are whole breaks including swapped days; `makeupWork` are the weekend days worked in exchange (调休), which exist
 * only in the yearly notice and cannot be computed. `provisional` years hold the 13 statutory days of
 * 全国年节及纪念日放假办法 art. 2 only, because the notice had not been published when this file was written (2026-11-22).
 * Never derive 春节 from the runtime's lunar calendar: it is one day off in 2027.
 */
export interface HolidayYear {
  readonly year: number
  readonly status: 'official' | 'provisional'
  readonly breaks: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  readonly makeupWork: readonly string[]
}

export const holidayYears: readonly HolidayYear[] = [
  {
    year: 2025,
    status: 'official',
    breaks: [
      { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
      { name: '春节', from: '2025-01-28', to: '2025-02-04' },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
      { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
      { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
    ],
    makeupWork: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    status: 'official',
    breaks: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '春节', from: '2026-02-15', to: '2026-02-23' },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ],
    makeupWork: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  {
    year: 2027,
    status: 'provisional',
    breaks: [
      { name: '元旦', from: '2027-01-01', to: '2027-01-01' },
      { name: '春节', from: '2027-02-05', to: '2027-02-08' },
      { name: '清明节', from: '2027-04-05', to: '2027-04-05' },
      { name: '劳动节', from: '2027-05-01', to: '2027-05-02' },
      { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
      { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
      { name: '国庆节', from: '2027-10-01', to: '2027-10-03' },
    ],
    makeupWork: [],
  },
]
