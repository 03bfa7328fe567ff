import { defineWorkflow, reasonField } from '../../kernel/case'
import { laws } from '../../kernel/law'
import {
  certificateFields,
  correctionField,
  refuseRegistration,
  supplyByBoth,
  withdrawByBoth,
  withdrawnByBoth,
} from '../../pledge'

const { civilCode, equityPledge } = laws

/** Registered on the spot where everything is there, so that nothing is accepted first and no period runs. */
export const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: { basis: equityPledge.whole(), applicant: '双方签署的申请已递交登记机关，材料齐全的当场登记。' },
  states: {
    submitted: {
      label: '已递交',
      waitingFor: 'regulator',
      tone: 'open',
      meaning: '登记机关正在审查，材料齐全的当场登记。',
    },
    correction: { label: '待补正', waitingFor: 'applicant', tone: 'waiting', meaning: '材料要补正，双方确认后交回。' },
    registered: {
      label: '已登记',
      waitingFor: 'nobody',
      tone: 'good',
      meaning: '股权质权的登记已办结。设立的，质权从登记时设立。',
    },
    refused: { label: '不予登记', waitingFor: 'nobody', tone: 'bad', meaning: '登记机关没有登记，理由见下方。' },
    withdrawn: withdrawnByBoth,
  },
  acts: {
    register: {
      label: '登记',
      by: 'regulator',
      from: ['submitted'],
      to: 'registered',
      basis: civilCode.article(443),
      fields: certificateFields,
      says: { applicant: ({ certificate }) => `已登记，编号 ${certificate}。公司要在二十个工作日内公示。` },
      confirm: '编号和日期核对好了吗？',
    },
    askCorrection: {
      label: '要求补正',
      by: 'regulator',
      from: ['submitted'],
      to: 'correction',
      basis: equityPledge.whole(),
      fields: [correctionField],
      says: { applicant: ({ what }) => `请补正：${what}` },
    },
    supply: supplyByBoth(equityPledge.whole()),
    refuse: refuseRegistration(['submitted'], equityPledge.whole(), [reasonField()]),
    withdraw: withdrawByBoth(['submitted', 'correction'], equityPledge.whole()),
  },
})
