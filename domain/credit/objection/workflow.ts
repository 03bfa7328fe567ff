import { addition, defineWorkflow, reasonField, type Workflow } from '../../kernel/case'
import type { Citation } from '../../kernel/law'

const reason = reasonField('提出异议的人会看到。')

/** Who looks, what was found, and the correction; the same table for every publisher, with other periods. */
export function objectionWorkflow(basis: Citation, promise: string): Workflow {
  return defineWorkflow({
    initial: 'submitted',
    submitted: { basis, applicant: `异议已收到。${promise}` },
    states: {
      submitted: {
        label: '待受理',
        waitingFor: 'regulator',
        tone: 'open',
        meaning: `公示机关正在看您的异议。${promise}`,
      },
      accepted: { label: '核实中', waitingFor: 'regulator', tone: 'open', meaning: '公示机关正在核实这条记录。' },
      upheld: { label: '待更正', waitingFor: 'regulator', tone: 'open', meaning: '核实下来记录确有错误，正在更正。' },
      corrected: {
        label: '已更正',
        waitingFor: 'nobody',
        tone: 'good',
        meaning: '公示的内容已经更正或撤下，查询时看到的就是更正后的。',
      },
      rejected: {
        label: '维持原记录',
        waitingFor: 'nobody',
        tone: 'bad',
        meaning: '核实下来记录没有错误，理由见下方。',
      },
      declined: { label: '不受理', waitingFor: 'nobody', tone: 'bad', meaning: '异议没有被受理，理由见下方。' },
      withdrawn: { label: '已撤回', waitingFor: 'nobody', tone: 'closed', meaning: '您撤回了异议。' },
    },
    acts: {
      accept: {
        label: '受理',
        by: 'regulator',
        from: ['submitted'],
        to: 'accepted',
        basis,
        says: { applicant: '异议已受理，正在核实。' },
      },
      uphold: {
        label: '核实有误',
        by: 'regulator',
        from: ['accepted'],
        to: 'upheld',
        basis,
        says: { applicant: '核实下来记录确有错误，正在更正。' },
      },
      correct: {
        label: '更正公示',
        by: 'regulator',
        from: ['submitted', 'accepted', 'upheld'],
        to: 'corrected',
        basis,
        fields: [
          {
            key: 'how',
            kind: 'choice',
            label: '怎样更正',
            required: true,
            options: [
              { id: 'withdraw', label: '撤下这条记录' },
              { id: 'amend', label: '更正其中一处' },
            ],
          },
          {
            key: 'part',
            kind: 'choice',
            label: '更正哪一处',
            required: true,
            visible: ({ how }) => how === 'amend',
            options: [
              { id: 'violation', label: '违法事实' },
              { id: 'result', label: '处罚内容' },
              { id: 'documentNumber', label: '决定书文号' },
              { id: 'reason', label: '列入原因' },
              { id: 'title', label: '名称' },
              { id: 'number', label: '许可证编号' },
              { id: 'authority', label: '机关名称' },
            ],
          },
          {
            key: 'text',
            kind: 'longText',
            label: '更正为',
            required: true,
            maxLength: 80,
            visible: ({ how }) => how === 'amend',
          },
        ],
        says: {
          applicant: (data) => (data.how === 'withdraw' ? '这条记录已经撤下，不再公示。' : '公示的内容已经更正。'),
        },
        confirm: '更正后公众立即看到新的内容。确定吗？',
      },
      reject: {
        label: '维持原记录',
        by: 'regulator',
        from: ['submitted', 'accepted'],
        to: 'rejected',
        basis,
        fields: [reason],
        says: { applicant: (data) => `核实下来记录没有错误。理由：${data.reason}` },
        confirm: '提出异议的人会看到理由。确定吗？',
      },
      decline: {
        label: '不受理',
        by: 'regulator',
        from: ['submitted'],
        to: 'declined',
        basis,
        fields: [reason],
        says: { applicant: (data) => `异议没有被受理。理由：${data.reason}` },
        confirm: '提出异议的人会看到理由。确定吗？',
      },
      add: {
        label: '补充证明',
        by: 'applicant',
        from: ['submitted', 'accepted'],
        basis,
        fields: addition,
        says: { applicant: '您补充了证明。' },
      },
      withdraw: {
        label: '撤回异议',
        by: 'applicant',
        from: ['submitted', 'accepted'],
        to: 'withdrawn',
        basis,
        says: { applicant: '您撤回了异议。' },
        confirm: '撤回后可以再次提出。确定撤回吗？',
      },
    },
  })
}
