import { isExcluded, type Repairable, repairables, repairFrom } from '../../credit'
import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import type { RepairAnswers } from './form'

type RepairCheck = Check<RepairAnswers, Known>

const { creditRepair, penaltyPublicity } = laws
const conditions = penaltyPublicity.article(14)

/** The record an application is about, among those that are shown today. */
export function recordOf(known: Known | undefined, id: unknown, today: PlainDate): Repairable | undefined {
  return known?.merchant && repairables(known.merchant, today).find(({ record }) => record.id === id)
}

const stillShown: RepairCheck = {
  id: 'repair.record',
  severity: 'blocks',
  basis: conditions,
  field: 'record',
  test: ({ record }, { known, today }) =>
    record !== undefined &&
    known?.merchant !== undefined &&
    recordOf(known, record, today) === undefined && {
      message: '公示信息里没有这条记录，可能已经停止公示。',
      wayOut: '请到“查询”里看看这家商户现在的情况。',
    },
}

const askedBefore: RepairCheck = {
  id: 'repair.asked',
  severity: 'blocks',
  basis: conditions,
  field: 'record',
  test: ({ record }, { known }) =>
    (known?.earlier ?? []).some(({ subject }) => subject === record) && {
      message: '这条记录已经申请过，正在办理。',
      wayOut: '请在原来的办件里补充，不用再申请一次。',
    },
}

/** The times come from summaries of Order 107: a forecast, never a wall. */
const tooEarly: RepairCheck = {
  id: 'repair.time',
  severity: 'likely-refusal',
  basis: creditRepair.whole(),
  field: 'record',
  test({ record }, { known, today }) {
    const found = recordOf(known, record, today)
    if (!found) return undefined
    const from = repairFrom(found, today)
    if (from === undefined) return { message: '这一档的处罚公示期满自动停止公示，一般不用申请修复。' }
    return (
      today < from && {
        message: `公示还没有满最短期限，${longDate(from)}起才能申请。`,
        wayOut: '可以先保存草稿，到时再提交。',
      }
    )
  },
}

const excluded: RepairCheck = {
  id: 'repair.excluded',
  severity: 'likely-refusal',
  basis: conditions,
  field: 'record',
  test({ record }, { known, today }) {
    const found = recordOf(known, record, today)
    return (
      found !== undefined && isExcluded(found) && { message: '吊销、关闭、限制从业一类的处罚，一般不能提前停止公示。' }
    )
  },
}

const fulfilled: RepairCheck = {
  id: 'repair.fulfilled',
  severity: 'likely-refusal',
  basis: conditions,
  field: 'fulfilled',
  test: (answers) =>
    answers.fulfilled === 'no' && {
      message: '决定规定的义务没有履行完，一般不会同意修复。',
      wayOut: '先缴清罚没款、做完责令的事项，再来申请。',
    },
}

const harm: RepairCheck = {
  id: 'repair.harm',
  severity: 'likely-refusal',
  basis: conditions,
  field: 'harm',
  test: (answers) =>
    answers.harm === 'left' && { message: '危害没有消除，一般不会同意修复。', wayOut: '先消除危害，再来申请。' },
}

/** Read from the register: what was decided later about the same thing. */
const sameAgain: RepairCheck = {
  id: 'repair.again',
  severity: 'likely-refusal',
  basis: conditions,
  field: 'record',
  test({ record }, { known, today }) {
    const found = recordOf(known, record, today)
    if (found?.kind !== 'penalty') return undefined
    const { violation, decidedOn, id } = found.record
    const again = known?.merchant?.penalties.some(
      (other) => other.id !== id && other.violation === violation && other.decidedOn > decidedOn,
    )
    return again && { message: '之后又有同类的处罚，一般不会同意修复。' }
  },
}

const listed: RepairCheck = {
  id: 'repair.listed',
  severity: 'likely-refusal',
  basis: conditions,
  field: 'record',
  test({ record }, { known, today }) {
    const open = known?.merchant?.listings.some(
      ({ id, endedOn, endReason, listedOn }) =>
        id !== record && endedOn === undefined && endReason === undefined && listedOn <= today,
    )
    return (
      open && {
        message: '商户还在经营异常名录（状态）或严重违法失信名单里。',
        wayOut: '先申请移出或恢复，再来修复这条记录。',
      }
    )
  },
}

const proof: RepairCheck = {
  id: 'repair.proof',
  severity: 'likely-refusal',
  basis: conditions,
  field: 'evidence',
  test: (answers) =>
    answers.fulfilled === 'yes' &&
    (answers.evidence ?? []).length === 0 && {
      message: '没有证明材料，办理人员可能要求补充。',
      wayOut: '请附上缴款凭证或整改材料。',
    },
}

export const checks = [
  stillShown,
  askedBefore,
  tooEarly,
  excluded,
  fulfilled,
  harm,
  sameAgain,
  listed,
  proof,
] as readonly Check[]
