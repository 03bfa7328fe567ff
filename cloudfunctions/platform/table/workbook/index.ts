export { readWorkbook } from './readWorkbook'
