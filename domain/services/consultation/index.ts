import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import { categories, categoryLabel } from './categories'
import { checks } from './checks'
import { type ConsultationAnswers, form } from './form'
import { nextSteps } from './nextSteps'
import { periods } from './periods'
import { timed } from './systemActs'
import { templates } from './templates'
import { workflow } from './workflow'

const { order121, seed } = laws

/** 咨询: a question to a liaison officer of a park. Not a complaint, no statutory clock (Order 121 art. 44). */
export const consultation: PublicService = {
  id: 'consultation',
  title: '问专管员',
  summary: '开店办事拿不准，问派驻园区的专管员',
  audience: 'everyone',
  icon: 'chat',
  doors: ['consultation'],
  basis: [seed.whole(), order121.article(44)],
  forms: since(form.version, form, seed.whole()),
  checks,
  workflow,
  periods,
  timed,
  declaration: [
    '我知道咨询不是投诉或举报，不按投诉举报的期限办理。',
    '我知道答复供参考，具体事项以登记或主管部门的决定为准。',
  ],
  receivedMoment: '提交成功就算收到，专管员的服务时间从下一个工作日起算。这是本平台的服务承诺，不是法定期限。',
  caseTitle: (answers: ConsultationAnswers) => `咨询 ${categoryLabel(answers.category)}`,
  prefill: ({ uscc, name }) => ({ merchantUscc: uscc, merchantName: name }),
  asks: (answers: ConsultationAnswers) => answers.question,
  nextSteps,
  liaison: {
    categories,
    category: (answers: ConsultationAnswers) => answers.category ?? 'other',
    park: (answers: ConsultationAnswers) => answers.park ?? '',
    assigning: { byRule: ['autoAssign', 'autoHandOn'], byOfficer: ['assign', 'handOn'] },
    move: { act: 'moveToPark', field: 'park' },
    messageFields: ['question', 'message'],
    citationsField: 'citations',
    articleField: 'article',
    answer: 'answer',
    rating: { act: 'rate', field: 'satisfaction' },
    templates,
  },
}
