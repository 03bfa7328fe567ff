/** A question nobody could object to, with canaries for what must never be found where it does not belong. */
export const canaries = { nickname: '金丝雀女士', mobile: '13912345678', typed: '13787654321' } as const

export const soundQuestion = {
  category: 'annual-report',
  question: `网店没有营业收入，年报的营业额填零可以吗？我的另一个电话是${canaries.typed}。`,
  park: 'software-park',
  nickname: canaries.nickname,
  mobile: canaries.mobile,
}

export const soundConsultation = {
  service: 'consultation',
  formVersion: '2026-11-01',
  answers: soundQuestion,
  declared: true,
}
