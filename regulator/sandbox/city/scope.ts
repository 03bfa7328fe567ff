import type { Industry } from './industries'
import type { Random } from './random'

/** What of an industry's items one merchant registered. */
export function scope({ general, permitted = [] }: Industry, random: Random, onlineOnly = false): string {
  const chosen = general.length > 2 ? random.some(general, random.whole(2, general.length)) : general
  return scopeText(chosen, permitted, onlineOnly)
}

/** 经营范围 as printed on a licence: general items, permitted items, each with its closing formula (facts §3.11). */
export function scopeText(general: readonly string[], permitted: readonly string[] = [], onlineOnly = false): string {
  const parts: string[] = []
  if (general.length > 0)
    parts.push(`一般项目：${general.join('；')}。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）`)
  if (permitted.length > 0)
    parts.push(
      `许可项目：${permitted.join('；')}。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）`,
    )
  return parts.join('') + (onlineOnly ? '（仅通过网络开展经营活动）' : '')
}
