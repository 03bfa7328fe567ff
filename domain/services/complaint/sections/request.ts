import { requestFields } from '../../../dispute'
import type { Section } from '../../../kernel/form'

/** What the complainant wants. */
export const request = {
  id: 'request',
  title: '想要什么结果',
  fields: requestFields('投诉请求'),
} as const satisfies Section
