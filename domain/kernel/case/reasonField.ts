import type { Field } from '../form'

/** The reason an act is given with. @param readBy who will read it, told to whoever writes: 申请人会看到。 */
export function reasonField(readBy?: string): Field {
  return {
    key: 'reason',
    kind: 'longText',
    label: '理由',
    required: true,
    maxLength: 500,
    ...(readBy === undefined ? {} : { hint: readBy }),
  }
}
