import { defineWorkflow, reasonField } from '../../kernel/case'
import { laws } from '../../kernel/law'

const { order121, penaltyProcedure, pipl } = laws

const reason = reasonField('举报人会看到。不要写举报人是谁。')
const undecided = ['submitted', 'dispatched', 'checking'] as const
const decided = ['caseFiled', 'noCase', 'merged', 'notCompetent'] as const

/**
 * Order 121 arts. 28, 29, 34–36 as a table (facts §6.11). The other side is told nothing by any act (art. 37), no sentence
 * repeats what the reporter wrote, and there is no withdrawal: a report may be checked whatever the reporter wishes.
 */
export const workflow = defineWorkflow({
  initial: 'submitted',
  submitted: {
    basis: order121.article(28),
    applicant: '举报已收到，市场监管部门会在十五个工作日内核查，特殊情况可以延长十五个工作日。',
  },
  states: {
    submitted: { label: '已收到', waitingFor: 'regulator', tone: 'open', meaning: '举报已收到，等待安排核查。' },
    dispatched: {
      label: '已分送',
      waitingFor: 'regulator',
      tone: 'open',
      meaning: '已分送给有管辖权的单位，等待核查。',
    },
    checking: { label: '核查中', waitingFor: 'regulator', tone: 'open', meaning: '市场监管部门正在核查举报的线索。' },
    caseFiled: { label: '已立案', waitingFor: 'regulator', tone: 'good', meaning: '核查后已经立案，正在调查处理。' },
    noCase: { label: '不予立案', waitingFor: 'regulator', tone: 'bad', meaning: '核查后决定不予立案，理由见下方。' },
    merged: {
      label: '合并处理',
      waitingFor: 'regulator',
      tone: 'waiting',
      meaning: '同一事实已经在处理，这件举报与它合并。',
    },
    notCompetent: {
      label: '无权处理',
      waitingFor: 'regulator',
      tone: 'bad',
      meaning: '这件事不归本单位处理，应当向谁反映见下方。',
    },
    closed: { label: '已办结', waitingFor: 'nobody', tone: 'closed', meaning: '举报已处理完毕，办件结束。' },
  },
  acts: {
    dispatch: {
      label: '分送',
      by: 'regulator',
      from: ['submitted'],
      to: 'dispatched',
      basis: order121.article(29),
      fields: [{ key: 'bureau', kind: 'text', label: '承办单位', required: true, maxLength: 60 }],
      says: { applicant: (data) => `已分送给${data.bureau}核查。` },
    },
    startChecking: {
      label: '开始核查',
      by: 'regulator',
      from: ['submitted', 'dispatched'],
      to: 'checking',
      basis: penaltyProcedure.article(18),
      says: { applicant: '已经开始核查。' },
    },
    extend: {
      label: '延长核查期限',
      by: 'regulator',
      from: ['checking'],
      basis: penaltyProcedure.article(18),
      fields: [{ ...reason, label: '延长的原因' }],
      says: { applicant: (data) => `经负责人批准，核查期限延长十五个工作日。原因：${data.reason}` },
      confirm: '期限只能延长一次，须经负责人批准。',
    },
    fileCase: {
      label: '立案',
      by: 'regulator',
      from: ['checking'],
      to: 'caseFiled',
      basis: penaltyProcedure.article(18),
      says: { applicant: '核查后已经立案，将依法调查处理。' },
    },
    decideNoCase: {
      label: '不予立案',
      by: 'regulator',
      from: ['checking'],
      to: 'noCase',
      basis: penaltyProcedure.article(18),
      fields: [reason],
      says: { applicant: (data) => `核查后决定不予立案。理由：${data.reason}` },
      confirm: '举报人会看到理由。确定吗？',
    },
    merge: {
      label: '合并处理',
      by: 'regulator',
      from: [...undecided],
      to: 'merged',
      basis: order121.article(35),
      fields: [reason],
      says: { applicant: (data) => `同一事实已经在处理，这件举报与它合并，不再另行处理。${data.reason}` },
      confirm: '合并后不再单独核查。确定吗？',
    },
    declareNotCompetent: {
      label: '告知无权处理',
      by: 'regulator',
      from: [...undecided],
      to: 'notCompetent',
      basis: order121.article(34),
      fields: [
        {
          key: 'where',
          kind: 'text',
          label: '应当向谁反映',
          maxLength: 100,
          hint: '属于市场监管职责的，写明有处理权限的部门。',
        },
        reason,
      ],
      says: {
        applicant: (data) =>
          `本单位无权处理：${data.reason}${data.where ? `。可以向${data.where}举报，这里不会代为转送` : ''}。`,
      },
      confirm: '告知后本单位不再处理。确定吗？',
    },
    close: {
      label: '办结',
      by: 'regulator',
      from: [...decided],
      to: 'closed',
      basis: order121.article(36),
      fields: [
        {
          key: 'result',
          kind: 'longText',
          label: '处理结果',
          maxLength: 500,
          hint: '法律、法规、规章规定要告知或者给予奖励的，写明结果；其他可以不填。',
        },
      ],
      says: { applicant: (data) => (data.result ? `办结。处理结果：${data.result}` : '举报已办结。') },
    },
    openIdentity: {
      label: '查看举报人身份',
      by: 'system',
      from: [...undecided, ...decided, 'closed'],
      basis: order121.article(37),
      fields: [reason],
      says: { applicant: (data) => `两位工作人员共同查看了您的身份信息。理由：${data.reason}。查看已记录在案。` },
    },
    addFacts: {
      label: '补充线索',
      by: 'applicant',
      from: [...undecided],
      basis: order121.article(35),
      fields: [
        {
          key: 'facts',
          kind: 'longText',
          label: '新的线索和事实',
          required: true,
          maxLength: 5_000,
          hint: '匿名举报的，不要写能认出您的内容。',
        },
        { key: 'evidence', kind: 'files', label: '图片或PDF', maxFiles: 9 },
      ],
      says: { applicant: '您补充了新的线索，核查期限从这一天重新计算。' },
    },
    renounceContact: {
      label: '不再联系我',
      by: 'applicant',
      from: ['submitted', 'dispatched', 'checking', 'caseFiled'],
      basis: pipl.article(15),
      says: { applicant: '您要求不再联系您。举报仍会依法核查，进度可以在这里看到。' },
      confirm: '举报不能撤回，核查会继续，只是不再联系您，也可能因此不能发放奖励。确定吗？',
      onlyNamed: true,
    },
  },
})
