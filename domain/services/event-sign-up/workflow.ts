import { defineWorkflow } from '../../kernel/case'
import { laws } from '../../kernel/law'

const { pipl, seed } = laws

/** A place at an event: held until the event is over, given back, or called off with the event. */
export const workflow = defineWorkflow({
  initial: 'signedUp',
  submitted: { basis: seed.whole(), applicant: '报名成功，名额已为您保留。请按时参加。' },
  states: {
    signedUp: {
      label: '已报名',
      waitingFor: 'system',
      tone: 'good',
      meaning: '名额已为您保留。来不了请取消，让给别人。',
    },
    cancelled: { label: '已取消', waitingFor: 'nobody', tone: 'closed', meaning: '您取消了报名，名额已经让出。' },
    over: {
      label: '活动已结束',
      waitingFor: 'nobody',
      tone: 'closed',
      meaning: '活动已经结束。有疑问可以问园区的专管员。',
    },
    calledOff: { label: '活动取消', waitingFor: 'nobody', tone: 'closed', meaning: '活动取消了，不用前来。' },
  },
  acts: {
    cancel: {
      label: '取消报名',
      by: 'applicant',
      from: ['signedUp'],
      to: 'cancelled',
      basis: pipl.article(15),
      says: { applicant: '您取消了报名。' },
      confirm: '取消后名额会让给别人。确定取消吗？',
    },
    end: {
      label: '活动结束',
      by: 'system',
      from: ['signedUp'],
      to: 'over',
      basis: seed.whole(),
      says: { applicant: '活动结束了。您报名时填的姓名和手机号，到期自动清除。' },
    },
    callOff: {
      label: '活动取消',
      by: 'system',
      from: ['signedUp'],
      to: 'calledOff',
      basis: seed.whole(),
      says: { applicant: (data) => `活动取消了，不用前来。原因：${data.reason ?? ''}` },
    },
  },
})
