import { industryWords } from './industryWords'
import type { NameParts } from './nameParts'
import { allForms } from './organisationForms'
import { divisionHead, readDivision } from './placeNames'

/**
 * A whole name taken apart as far as our tables reach, for comparing names and for reading what somebody typed in one go.
 * What cannot be told apart stays in the 字号.
 *
 * @example readName('榕网（福州）科技有限公司') // { division: '福州', trade: '榕网', industry: '科技', form: '有限公司', place: 'after-trade' }
 */
export function readName(typed: string): NameParts {
  const name = typed.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）')
  const form = allForms.find((one) => name.endsWith(one) && name.length > one.length) ?? ''
  const body = name.slice(0, name.length - form.length)
  const bracket = /（([^（）]+)）/.exec(body)
  const bracketed = bracket?.[1] !== undefined && isDivision(bracket[1]) ? bracket : undefined
  if (bracketed) {
    const before = body.slice(0, bracketed.index)
    const after = body.slice(bracketed.index + bracketed[0].length)
    const { trade, industry } = after === '' ? tradeAndIndustry(before) : { trade: before, industry: after }
    const place = after === '' ? 'before-form' : 'after-trade'
    return { division: bracketed[1] ?? '', trade, industry, form, place }
  }
  const division = divisionHead(body)
  return { division, ...tradeAndIndustry(body.slice(division.length)), form, place: 'front' }
}

function isDivision(text: string): boolean {
  const { province, prefecture, county, rest } = readDivision(text)
  return rest === '' && province + prefecture + county !== ''
}

/** The longest industry wording at the end that leaves a 字号; of 网络科技 alone the first word is left as 字号. */
function tradeAndIndustry(text: string): { trade: string; industry: string } {
  const fits = industryWords.filter((word) => text.endsWith(word) && text.length > word.length)
  const industry = fits.find((word) => text.length - word.length >= 2) ?? fits[0] ?? ''
  return { trade: text.slice(0, text.length - industry.length), industry }
}
