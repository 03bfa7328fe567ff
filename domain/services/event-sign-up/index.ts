import { laws, since } from '../../kernel/law'
import type { PublicService } from '../../kernel/service'
import { form, type SignUpAnswers } from './form'
import { workflow } from './workflow'

const { seed } = laws

/** 活动报名: a place at a training the office announced (措施13). */
export const eventSignUp: PublicService = {
  id: 'event-sign-up',
  title: '活动报名',
  summary: '报名参加园区的培训和活动',
  audience: 'everyone',
  basis: [seed.whole()],
  forms: since(form.version, form, seed.whole()),
  checks: [],
  workflow,
  periods: [],
  declaration: ['我会按时参加；来不了会提前取消，把名额让给别人。'],
  receivedMoment: '提交成功，名额就为您保留。',
  // the functions add what the event is called
  caseTitle: () => '活动报名',
  takesUp: {
    of: (answers: SignUpAnswers) => answers.event,
    field: 'event',
    holdsIn: ['signedUp', 'over'],
    calledOff: { act: 'callOff', reason: 'reason' },
    takenPlace: { act: 'end' },
  },
  nextSteps: () => [],
}
