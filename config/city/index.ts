export type { Bureau, City, Division, Park, Zone } from './city'
/** The city this installation serves: another city is another file beside `fuzhou.ts` and this one line. */
export { fuzhou as city } from './fuzhou'
