import { endRecord, endsWithoutRepair, type Repairable, repairables, repairFrom } from '../../credit'
import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws, since } from '../../kernel/law'
import type { Beginning, Known, PublicService, Subject } from '../../kernel/service'
import { checks } from './checks'
import { form, type RepairAnswers } from './form'
import { periods, workflow } from './workflow'

const { penaltyPublicity, publicityReg } = laws
const basis = laws.creditRepair.whole()

/** 信用修复: a published penalty, or a place on the list of serious violations, ends early once its conditions are met (facts §7.3). */
export const creditRepair: PublicService = {
  id: 'credit-repair',
  title: '信用修复',
  summary: '改正以后，申请提前停止公示行政处罚或移出严重违法失信名单',
  audience: 'merchant',
  basis: [basis, penaltyPublicity.article(14)],
  forms: since(form.version, form, basis),
  checks,
  workflow,
  periods,
  declaration: [
    '提交的材料和说明真实。我知道弄虚作假的，修复会被撤销，公示重新开始。',
    '今后守法经营，不再发生同类违法行为。',
  ],
  receivedMoment: '提交成功的时间就是收到申请的时间，期限从次日起算。',
  caseTitle: ({ name }: RepairAnswers) => `信用修复 ${name ?? '商户'}`,
  forMerchant: {
    of: ({ uscc }) => (typeof uscc === 'string' ? uscc : undefined),
    suits: (merchant) => merchant.penalties.length > 0 || merchant.listings.some(({ list }) => list === 'serious'),
    inForce: ['submitted', 'needsMore'],
    subjects,
    subjectOf: ({ record }) => (typeof record === 'string' ? record : undefined),
    begin,
  },
  atRegulator: {
    effect: ({ answers, day }, act, _data, merchant) =>
      act === 'repair' && merchant ? endRecord(merchant, String(answers.record), 'repaired', day) : undefined,
  },
  nextSteps(state) {
    if (state === 'refused')
      return [
        { title: '满足条件后再申请', text: '按理由补齐以后，可以再次申请，不收费。', basis },
        {
          title: '申请行政复议或提起诉讼',
          text: '不服决定的，可以依法申请行政复议，或者向人民法院提起行政诉讼。',
          basis: publicityReg.article(21),
        },
      ]
    return state === 'withdrawn' ? [{ title: '再次申请', text: '满足条件后可以再次申请。', basis }] : []
  },
}

function subjects({ merchant, earlier = [] }: Known, today: PlainDate): readonly Subject[] {
  if (!merchant) return []
  const all = repairables(merchant, today).map((repairable): Subject => {
    const from = repairFrom(repairable, today)
    const asked = earlier.some(({ subject }) => subject === repairable.record.id)
    return {
      id: repairable.record.id,
      title: titleOf(repairable),
      // nobody has to ask: nothing waits for it
      state: asked || from === undefined || today < from ? 'later' : 'possible',
      note: asked ? '已经申请，正在办理' : noteOf(repairable, from, today),
    }
  })
  return [...all.filter(({ state }) => state === 'possible'), ...all.filter(({ state }) => state === 'later')]
}

function noteOf(repairable: Repairable, from: PlainDate | undefined, today: PlainDate): string {
  const end = endsWithoutRepair(repairable)
  const until = end === undefined ? '' : `，不申请的公示到${longDate(end)}`
  if (from === undefined) return `期满自动停止公示，不用申请${until.replace('不申请的', '')}`
  return today < from ? `${longDate(from)}起可以申请${until}` : `可以申请，7个工作日内决定${until}`
}

function titleOf(repairable: Repairable): string {
  return repairable.kind === 'penalty' ? repairable.record.documentNumber : '严重违法失信名单'
}

function begin({ merchant }: Known, subject: string | undefined, today: PlainDate): Beginning {
  if (!merchant) return { register: {}, earlier: {} }
  const all = repairables(merchant, today)
  const found = subject === undefined ? all[0] : all.find(({ record }) => record.id === subject)
  const head = { uscc: merchant.uscc, name: merchant.name }
  if (!found) return { register: head, earlier: {} }
  const { id, authority } = found.record
  const about = found.kind === 'penalty' ? `${found.record.violation}，${found.record.result}` : found.record.reason
  return { register: { ...head, record: id, about: about.slice(0, 200), authority }, earlier: {} }
}
