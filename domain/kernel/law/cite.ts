import type { Citation } from './law'

const DIGITS = '零一二三四五六七八九'

/**
 * A citation as a person reads it.
 *
 * @example cite(laws.order121.article(16, 4)) // '《市场监督管理投诉举报处理办法》第十六条第（四）项'
 * @example cite(laws.creditRepair.article(7)) // '《市场监督管理信用修复管理办法》第七条（待核对原文）'
 */
export function cite(citation: Citation): string {
  if (citation.law === 'own-practice') return `${citation.title}（本平台服务承诺，非法定期限）`
  if (citation.law === 'own-guidance') return `${citation.title}（本平台办事指引，非法律规定）`
  const label = citation.evidence === 'verified' ? '' : '（待核对原文）'
  return `《${citation.title}》${citation.article ? articleWords(citation.article) : ''}${label}`
}

/** `16(4)` → 第十六条第（四）项 */
function articleWords(article: string): string {
  const [number, item] = article.split(/[()]/)
  return `第${chineseNumber(Number(number))}条${item ? `第（${chineseNumber(Number(item))}）项` : ''}`
}

/** Chinese numerals 1 … 1,999 as articles are numbered (Civil Code: 第一千二百六十条). */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 1999) throw new Error(`not an article number: ${value}`)
  const digits = [Math.floor(value / 1000), Math.floor(value / 100) % 10, Math.floor(value / 10) % 10, value % 10]
  const units = ['千', '百', '十', '']
  let words = ''
  digits.forEach((digit, position) => {
    if (digit > 0) words += `${DIGITS[digit]}${units[position]}`
    // a run of zeros inside the number is read once as 零
    else if (words && !words.endsWith('零') && digits.slice(position).some((later) => later > 0)) words += '零'
  })
  return value >= 10 && value < 20 ? words.slice(1) : words
}
