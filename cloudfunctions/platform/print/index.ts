export type { Printer } from './printer'
export { type PublishedPrint, publishPrint } from './publishPrint'
export { typstPrinter } from './typstPrinter'
