import { longDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import { contractContents, type PledgeAnswers } from '../answers'
import { pledgeCheck } from './pledgeCheck'

const { trademarkPledge, civilCode } = laws

/** TP10: a clause that gives the marks to the creditor only lets it be paid first. */
const forfeiture = pledgeCheck('TP10', 'advice', 'forfeiture', civilCode.article(428), ({ forfeiture: has }) =>
  has === 'yes'
    ? {
        message: '到期不还就把商标归质权人的约定，法律上只能就商标优先受偿，不能直接取得商标。',
        wayOut: '建议改成“折价，或者拍卖、变卖后优先受偿”。',
      }
    : [],
)

/** TP13: nobody pledges to themselves. */
const different = pledgeCheck('TP13', 'blocks', 'pledgeeName', civilCode.article(440), (answers) => {
  const { pledgorUscc, pledgeeUscc, pledgorName, pledgeeName } = answers
  const same =
    (pledgorUscc !== undefined && pledgorUscc === pledgeeUscc) ||
    (pledgorName !== undefined && pledgorName === pledgeeName)
  return same ? { message: '质权人不能是出质人自己。' } : []
})

/** TP14: more than nothing, in a named currency. */
const amount = pledgeCheck('TP14', 'blocks', 'amount', civilCode.article(427), ({ amount: secured, currency }) => {
  if (secured !== undefined && secured <= 0) return { message: '担保的数额要大于零。' }
  return secured !== undefined && currency === undefined
    ? { field: 'currency', message: '请选币种，数额要写明是哪种钱。' }
    : []
})

/** TP15: signed before it is applied with; the debt ends after it begins. */
const dates = pledgeCheck('TP15', 'blocks', 'contractDate', civilCode.article(427), (answers, { today }) => {
  const { contractDate, debtFrom, debtUntil } = answers
  return [
    ...(contractDate !== undefined && contractDate > today
      ? [{ message: `合同签订日不能晚于申请日${longDate(today)}。` }]
      : []),
    ...(debtFrom !== undefined && debtUntil !== undefined && debtUntil <= debtFrom
      ? [{ field: 'debtUntil', message: '债务到期日要晚于开始日。' }]
      : []),
  ]
})

/** What the contract must contain (民法典 art. 427; CNIPA’s list, second hand: a forecast). */
const contents = pledgeCheck('contents', 'likely-refusal', 'contractParts', civilCode.article(427), (answers) => {
  const { contractParts } = answers
  const missing = contractContents.filter(
    ({ id, ifAny }) => contractParts !== undefined && !ifAny && !contractParts.includes(id),
  )
  return missing.length > 0
    ? {
        message: `合同还没有写明${missing.map(({ label }) => label).join('、')}，可能要求补正。`,
        wayOut: '请双方补签后再交。',
      }
    : []
})

/** Foreign persons without a place in China use an agency (公告358 art. 2). */
const agency = pledgeCheck('agency', 'blocks', 'agency', trademarkPledge.article(2), (answers: PledgeAnswers) =>
  (answers.pledgorForeign === 'yes' || answers.pledgeeForeign === 'yes') && answers.agency === 'no'
    ? { message: '有一方是境外的，要委托商标代理机构办理。', wayOut: '请选“委托”，填写代理机构。' }
    : [],
)

/** Papers in another language need a translation; where a party is from abroad there will be some. */
const translation = pledgeCheck('translation', 'advice', 'foreignPapers', trademarkPledge.article(4), (answers) =>
  (answers.pledgorForeign === 'yes' || answers.pledgeeForeign === 'yes') && answers.foreignPapers === 'no'
    ? {
        message: '境外一方的身份证明、授权书一般是外文，外文材料要附中文译文。',
        wayOut: '译文由翻译单位和翻译人员签字盖章。',
      }
    : [],
)

/** TP10, TP13–TP15, the contract’s contents, agency and translation. */
export const contractChecks = [forfeiture, different, amount, dates, contents, agency, translation]
