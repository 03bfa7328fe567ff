import { plainDate } from '../../kernel/calendar'
import { type AnswersOf, defineForm } from '../../kernel/form'
import { type Citation, laws } from '../../kernel/law'

/** 异议: about which record, what is wrong with it, the proof, and who says so. */
export const objectionForm = (id: string, basis: Citation) =>
  defineForm({
    id,
    version: plainDate('2026-01-01'),
    sections: [
      {
        id: 'record',
        title: '哪条记录',
        fields: [
          { key: 'uscc', kind: 'uscc', label: '统一社会信用代码', required: true },
          { key: 'name', kind: 'text', label: '商户名称', required: true, maxLength: 100 },
          { key: 'block', kind: 'text', label: '公示的内容', required: true, maxLength: 40 },
          { key: 'title', kind: 'longText', label: '记录', required: true, maxLength: 200 },
          {
            key: 'record',
            kind: 'text',
            label: '记录编号',
            maxLength: 64,
            hint: '从公示页带入，不用改。',
          },
          { key: 'publisher', kind: 'text', label: '公示机关', required: true, maxLength: 80 },
          { key: 'shownOn', kind: 'date', label: '作出或公示的日期', hint: '知道就填。' },
        ],
      },
      {
        id: 'wrong',
        title: '哪里不对',
        fields: [
          {
            key: 'kind',
            kind: 'choice',
            label: '属于哪一种',
            required: true,
            basis,
            options: [
              { id: 'not-ours', label: '不是这家商户的', note: '张冠李戴、名称相近' },
              { id: 'content', label: '内容有误', note: '事实、金额、日期、文号不对' },
              { id: 'over', label: '应当已经停止公示', note: '期满、已修复、已移出' },
              { id: 'annulled', label: '决定已被撤销或变更', note: '复议、诉讼或机关自己更正' },
            ],
          },
          {
            key: 'correct',
            kind: 'longText',
            label: '应当是怎样',
            required: true,
            maxLength: 1_000,
            hint: '写清楚哪一处不对、正确的是什么。',
          },
          {
            key: 'evidence',
            kind: 'files',
            label: '证明材料',
            maxFiles: 9,
            basis,
            hint: '例如决定书、复议决定、判决书、缴款凭证。',
          },
        ],
      },
      {
        id: 'who',
        title: '您的身份',
        fields: [
          {
            key: 'role',
            kind: 'choice',
            label: '您是',
            required: true,
            options: [
              { id: 'merchant', label: '这家商户的人' },
              { id: 'other', label: '其他个人或单位' },
            ],
          },
          { key: 'contactName', kind: 'text', label: '姓名', required: true, maxLength: 40, personal: 'ordinary' },
          {
            key: 'contactPhone',
            kind: 'phone',
            label: '联系电话',
            required: true,
            personal: 'ordinary',
            basis: laws.pipl.article(6),
            hint: '核实时联系，不公示，也不给商户看。',
          },
        ],
      },
    ],
  })

export type ObjectionAnswers = AnswersOf<ReturnType<typeof objectionForm>>
