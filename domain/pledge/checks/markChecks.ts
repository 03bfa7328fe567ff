import { isPlainDate, longDate } from '../../kernel/calendar'
import { itemPath } from '../../kernel/form'
import { parseTrademarkNumber } from '../../kernel/identifiers'
import { laws } from '../../kernel/law'
import { pledgesInForce, type Trademark } from '../../kernel/merchant'
import type { CheckContext, Objection } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import type { PledgeAnswers } from '../answers'
import { endsBeforeDebt } from '../fields/marksSection'
import { markLife, markOf, marksOf } from '../registerMarks'
import { trademarkArticle, trademarkAuthority } from '../trademarkLaw'
import { pledgeCheck } from './pledgeCheck'

const { trademarkPledge, civilCode, publicityReg } = laws

/** Each listed mark that is on record, with its place in the list. */
function listed({ marks = [] }: PledgeAnswers, { known }: CheckContext<Known>) {
  const onRecord = marksOf(known) ?? []
  return marks.flatMap(({ number }, at): readonly { mark: Trademark; field: string }[] => {
    const mark = markOf(onRecord, number)
    return mark ? [{ mark, field: itemPath('marks', at, 'number') }] : []
  })
}

const named = ({ name, number }: Trademark) => `“${name}”（${number}）`

/** TP01: the pledgor is the registrant of record, or the change of name is proved. */
const registrant = pledgeCheck('TP01', 'blocks', 'pledgorName', trademarkPledge.whole(), (answers, context) => {
  const { pledgorName, nameProof = [] } = answers
  if (!pledgorName || nameProof.length > 0) return []
  const other = listed(answers, context).filter(({ mark }) => mark.registrant !== pledgorName)
  const [first] = other
  return first === undefined
    ? []
    : {
        message: `商标${named(first.mark)}登记的注册人是“${first.mark.registrant}”，和出质人名称不一致。`,
        wayOut: '改了名的，上传名称变更证明，并另外办理变更注册人名义；不是自己的商标不能出质。',
      }
})

/** A number that is none, or that the register has not under this merchant. */
const numbers = pledgeCheck('number', 'blocks', 'marks', trademarkPledge.article(3), ({ marks = [] }, { known }) => {
  const onRecord = marksOf(known)
  const seen = new Set<string>()
  return marks.flatMap(({ number }, at): readonly Objection[] => {
    if (!number) return []
    const field = itemPath('marks', at, 'number')
    const parsed = parseTrademarkNumber(number)
    if (!parsed.ok) return [{ field, message: parsed.message }]
    if (seen.has(parsed.number)) return [{ field, message: '这个注册号前面已经有了，一个号只列一次。' }]
    seen.add(parsed.number)
    return onRecord && !onRecord.some((mark) => mark.number === parsed.number)
      ? [{ field, message: '登记信息里没有这个注册号的商标。', wayOut: '请对照商标注册证核对号码。' }]
      : []
  })
})

/** TP02: live on the day of filing; ended within six months must be renewed first. */
const live = pledgeCheck('TP02', 'blocks', 'marks', undefined, (answers, context) =>
  listed(answers, context).flatMap(({ mark, field }): readonly Objection[] => {
    const basis = trademarkArticle('renewal', context.today)
    const life = markLife(mark, context.today)
    if (life === 'live') return []
    if (life === 'grace')
      return [
        {
          field,
          basis,
          message: `商标${named(mark)}已在${longDate(mark.validUntil as never)}期满，还在六个月宽展期里。`,
          wayOut: `先向${trademarkAuthority(context.today)}办续展，续展核准后再出质。`,
        },
      ]
    return [{ field, basis, message: `商标${named(mark)}已经失效，不能出质。`, wayOut: '从清单里删掉它。' }]
  }),
)

/** TP03: identical and similar marks on the same or similar goods go together. */
const related = pledgeCheck('TP03', 'blocks', 'marks', trademarkPledge.article(3), (answers, context) => {
  const there = listed(answers, context).map(({ mark }) => mark)
  const onRecord = marksOf(context.known) ?? []
  const missing = new Map<string, Trademark>()
  for (const mark of there)
    for (const number of mark.related) {
      const other = onRecord.find((one) => one.number === number)
      if (other && !there.includes(other) && markLife(other, context.today) !== 'ended') missing.set(number, other)
    }
  if (missing.size === 0) return []
  return {
    message: `相同或近似的商标要一起出质，还差${[...missing.values()].map(named).join('、')}。`,
    wayOut: '把它们加进清单，合同里也要列上。',
  }
})

/** TP04: the other owners of a mark held together agree, unless they agreed otherwise. */
const coOwners = pledgeCheck('TP04', 'blocks', 'coOwned', trademarkPledge.article(3), (answers, context) => {
  const held = listed(answers, context).find(({ mark }) => (mark.coOwners ?? []).length > 0)
  if (!held || answers.coOwned !== 'no') return []
  return {
    message: `商标${named(held.mark)}登记有共有人${(held.mark.coOwners ?? []).join('、')}，要他们同意。`,
    wayOut: '请选“其他共有人同意”并上传同意书；共有人之间另有约定的，上传约定。',
  }
})

/** TP05: nothing a court has seized. */
const seized = pledgeCheck('TP05', 'blocks', 'marks', trademarkPledge.whole(), (answers, context) =>
  listed(answers, context).flatMap(({ mark, field }): readonly Objection[] =>
    mark.seized && mark.seized.until >= context.today
      ? [
          {
            field,
            message: `商标${named(mark)}被${mark.seized.by}查封到${longDate(mark.seized.until as never)}，不能出质。`,
            wayOut: '等查封解除后再办，或者从清单里删掉它。',
          },
        ]
      : [],
  ),
)

/** TP06: the debt ends no later than each mark, or the renewal is promised. */
const outlives = pledgeCheck('TP06', 'advice', 'marks', undefined, (answers, { today }) => {
  const { marks = [], debtUntil } = answers
  if (!endsBeforeDebt(answers) || !isPlainDate(debtUntil)) return []
  return marks.flatMap(({ number = '', validUntil }, at): readonly Objection[] =>
    validUntil !== undefined && validUntil < debtUntil && isPlainDate(validUntil)
      ? [
          {
            field: itemPath('marks', at, 'validUntil'),
            basis: trademarkArticle('renewal', today),
            message: `商标${number}在${longDate(validUntil)}期满，早于债务到期日${longDate(debtUntil)}。`,
            wayOut: '期满前十二个月内可以续展，请承诺按时续展。',
          },
        ]
      : [],
  )
})

/** TP07: an earlier pledge goes before this one. */
const earlier = pledgeCheck('TP07', 'advice', 'marks', civilCode.article(414), ({ marks = [] }, { known, today }) => {
  const numbersListed = marks.map(({ number }) => number)
  return pledgesInForce(known?.merchant, 'trademark', today)
    .filter((pledge) => pledge.marks.some((number) => numbersListed.includes(number)))
    .map(({ pledgee, registeredOn, certificate }) => ({
      message: `已在${longDate(registeredOn as never)}质押给${pledgee}（登记证${certificate}），先登记的先受偿。`,
      wayOut: '请告诉这次的质权人，它排在后面。',
    }))
})

/** TP08: collective and certification marks are looked at by hand. */
const restricted = pledgeCheck('TP08', 'likely-refusal', 'marks', trademarkPledge.whole(), (answers, context) =>
  listed(answers, context).flatMap(({ mark, field }): readonly Objection[] =>
    mark.kind === 'ordinary'
      ? []
      : [
          {
            field,
            message: `${named(mark)}是${mark.kind === 'collective' ? '集体' : '证明'}商标，转让受限，要由审查人员另行判断能不能出质。`,
            wayOut: '建议先问受理窗口。',
          },
        ],
  ),
)

const procedures = { 'non-use': '连续三年不使用撤销', invalidation: '无效宣告', opposition: '异议' } as const

/** TP09: pending procedures are told to the pledgee. */
const disputes = pledgeCheck('TP09', 'advice', 'disclosed', undefined, (answers, context) => {
  if (answers.disclosed?.includes('dispute')) return []
  return listed(answers, context).flatMap(({ mark }): readonly Objection[] =>
    mark.pending.length > 0
      ? [
          {
            basis: trademarkArticle('nonUse', context.today),
            message: `${named(mark)}有${mark.pending.map((one) => procedures[one]).join('、')}程序没有结束。`,
            wayOut: '商标失效质权就没有了，请告诉质权人，并在上面选上。',
          },
        ]
      : [],
  )
})

/** TP11: licences in force are told; afterwards nothing is licensed or transferred without the pledgee. */
const licences = pledgeCheck('TP11', 'advice', 'disclosed', civilCode.article(444), (answers, context) => {
  if (answers.disclosed?.includes('licence')) return []
  const held = listed(answers, context).filter(({ mark }) =>
    mark.licences.some(({ until }) => until === undefined || until >= context.today),
  )
  const [first] = held
  return first === undefined
    ? []
    : {
        message: `${named(first.mark)}已许可${first.mark.licences.map(({ licensee }) => licensee).join('、')}使用。`,
        wayOut: '请告诉质权人。出质以后没有质权人同意，不能再转让或者许可。',
      }
})

/** TP12: a company publishes the pledge within twenty working days. */
const publish = pledgeCheck('TP12', 'advice', 'pledgorName', publicityReg.article(10), (_answers, { known }) =>
  known?.merchant?.kind === 'enterprise'
    ? {
        message: '登记以后，企业要在二十个工作日内公示这次出质。',
        wayOut: '登记完成后我们会提醒您，在“企业即时信息公示”里办。',
      }
    : [],
)

/** TP01–TP09, TP11, TP12: everything about the marks. */
export const markChecks = [
  numbers,
  registrant,
  live,
  related,
  coOwners,
  seized,
  outlives,
  earlier,
  restricted,
  disputes,
  licences,
  publish,
]
