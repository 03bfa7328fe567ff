import type { Objection } from '../kernel/rules'

/** RG09.name: one name (条例 art. 10). @param field the question the name is typed in */
export function oneName(name: string | undefined, field: string): readonly Objection[] {
  return /[、，,;；/|]|或者|备用/.test(name ?? '')
    ? [{ field, message: '只能登记一个名称，请只填一个。', wayOut: '想备用的名称，等这个不通过时再换。' }]
    : []
}
