export {
  type AmountResult,
  formatAmount,
  formatAmountPlain,
  formatCount,
  type MoneyUnit,
  parseAmount,
  unitName,
} from './amount'
export { type Fen, type FenResult, fen, formatYuan, formatYuanPlain, parseYuan } from './fen'
export { formatWan, parseWan, type WanResult, type WholeYuan, wholeYuan } from './wan'
