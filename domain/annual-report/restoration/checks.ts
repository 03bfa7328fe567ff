import type { Citation } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { ReportCheck } from '../checks/reportCheck'
import { missedYears } from '../reportYears'
import type { RestorationAnswers } from './form'
import { openListings } from './openListings'

/** A request fits a record that is still there, is not already on its way, and comes after the cure. */
export function restorationChecks(basis: Citation): readonly Check[] {
  const stillListed: ReportCheck<RestorationAnswers> = {
    id: 'restoration.listing',
    severity: 'blocks',
    basis,
    field: 'listing',
    test: ({ listing }, { known }) =>
      listing !== undefined &&
      known?.merchant !== undefined &&
      !openListings(known.merchant).some(({ id }) => id === listing) && {
        message: '登记信息里没有这条记录，可能已经移出。',
        wayOut: '请到“查询”里看看这家商户现在的情况。',
      },
  }
  const askedBefore: ReportCheck<RestorationAnswers> = {
    id: 'restoration.asked',
    severity: 'blocks',
    basis,
    field: 'listing',
    test: ({ listing }, { known }) =>
      (known?.earlier ?? []).some(({ subject }) => subject === listing) && {
        message: '这条记录已经申请过，正在办理。',
        wayOut: '请在原来的办件里补充，不用再申请一次。',
      },
  }
  const everyYearFiled: ReportCheck<RestorationAnswers> = {
    id: 'restoration.years',
    severity: 'blocks',
    basis,
    field: 'cause',
    test({ cause }, { known, today }) {
      if (cause !== 'report' || !known) return undefined
      const missed = missedYears(known, today)
      return (
        missed.length > 0 && {
          message: `还有${missed.join('、')}年度的年报没有报。`,
          wayOut: '请先逐年补报再申请。刚补报的，登记信息更新后就可以申请，一般只要几分钟。',
        }
      )
    },
  }
  const proof: ReportCheck<RestorationAnswers> = {
    id: 'restoration.proof',
    severity: 'likely-refusal',
    basis,
    field: 'evidence',
    test: ({ cause, evidence = [] }) =>
      cause === 'unreachable' &&
      evidence.length === 0 && {
        message: '没有证明材料，登记机关可能要再来核实。',
        wayOut: '请附上门头、室内照片或变更后的营业执照。',
      },
  }
  return [stillListed, askedBefore, everyYearFiled, proof] as readonly Check[]
}
