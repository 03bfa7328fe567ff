export { type CityOptions, generateCity } from './generateCity'
export { readTradeNames } from './tradeNames'
