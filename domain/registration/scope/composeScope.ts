import { wordingsOf } from './wordings'

/** Texts licences carry after the two parts; common practice, to be confirmed with the registrar. */
const suffixes = {
  general: '（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）',
  permitted: '（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）',
  onlineOnly: '（仅通过网络开展经营活动）',
}

export interface ScopeSplit {
  readonly general: readonly string[]
  readonly permitted: readonly string[]
}

/** 一般项目 and 许可项目 of a choice (条例 art. 14). */
export function splitScope(texts: readonly string[] | undefined): ScopeSplit {
  const chosen = wordingsOf(texts)
  return {
    general: chosen.filter(({ kind }) => kind === 'general').map(({ text }) => text),
    permitted: chosen.filter(({ kind }) => kind === 'permitted').map(({ text }) => text),
  }
}

/** The scope as it will stand on the licence. */
export function composeScope(texts: readonly string[] | undefined, { onlineOnly = false } = {}): string {
  const { general, permitted } = splitScope(texts)
  const parts = [
    ...(general.length > 0 ? [`一般项目：${general.join('；')}${suffixes.general}`] : []),
    ...(permitted.length > 0 ? [`许可项目：${permitted.join('；')}${suffixes.permitted}`] : []),
  ]
  return parts.length === 0 ? '' : `${parts.join('')}${onlineOnly ? suffixes.onlineOnly : ''}`
}
