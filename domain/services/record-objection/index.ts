import { objection } from '../../credit'
import { workingDays } from '../../kernel/calendar'
import { laws, since } from '../../kernel/law'

const { penaltyPublicity, publicityReg } = laws
const basis = publicityReg.article(12)

/** 公示信息异议: anybody with proof that a bureau's published data are wrong may demand their correction. Answered in 20 working days. */
export const recordObjection = objection({
  id: 'record-objection',
  title: '公示信息异议',
  summary: '查到的公示信息有错，附上证明，请公示机关更正',
  basis,
  promise: '公示机关在20个工作日内书面答复。',
  records: [
    { block: 'registration' },
    { block: 'members' },
    { block: 'changes' },
    { block: 'licences' },
    { block: 'penalties' },
    { block: 'abnormal', kinds: ['enterprise', 'cooperative', 'other'] },
    { block: 'serious' },
    { block: 'pledges' },
    { block: 'spot-checks' },
    { block: 'frozen-shares' },
  ],
  checks: [],
  periods: [
    {
      id: 'record-objection.answer',
      title: '书面答复',
      starts: ['submit'],
      ends: ['correct', 'reject', 'decline', 'withdraw'],
      owedBy: 'regulator',
      length: since(publicityReg.from, workingDays(20), publicityReg.article(13)),
    },
  ],
  remedies: [
    {
      title: '申请行政复议或提起诉讼',
      text: '认为公示侵犯了合法权益的，可以依法申请行政复议，或者向人民法院提起行政诉讼。',
      basis: publicityReg.article(21),
    },
    {
      title: '处罚信息有误的',
      text: '也可以直接向作出处罚决定的市场监管部门提出，附上证明材料。',
      basis: penaltyPublicity.article(12),
    },
  ],
})
