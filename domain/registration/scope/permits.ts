import { type Citation, laws, ownGuidance } from '../../kernel/law'
import type { PermitId } from './permitId'
import { type ScopeWording, wordingsOf } from './wordings'

/** `pre`: before registration (前置); `post`: licence first (先照后证); `filing`: no permit, a filing (备案). */
export type PermitTiming = 'pre' | 'post' | 'filing'

export interface Permit {
  readonly name: string
  readonly authority: string
  readonly timing: PermitTiming
  readonly basis: Citation
}

/** Which permit, where and when: collected from public rule tables, to be checked against the official lists. */
const guidance = ownGuidance('许可事项，以主管部门公布的目录为准')
const permit = (name: string, authority: string, timing: PermitTiming = 'post'): Permit => ({
  name,
  authority,
  timing,
  basis: timing === 'pre' ? laws.registrationReg.article(14) : guidance,
})

export const permits: Readonly<Record<PermitId, Permit>> = {
  'prepacked-food': permit('仅销售预包装食品备案', '市场监督管理部门', 'filing'),
  food: permit('食品经营许可证', '市场监督管理部门'),
  telecommunications: permit('增值电信业务经营许可证', '通信管理部门'),
  'live-stream': permit('网络直播相关的许可或备案', '网信、文化和旅游部门'),
  'road-transport': permit('道路运输经营许可证', '交通运输部门'),
  lodging: permit('特种行业许可证、公共场所卫生许可证', '公安、卫生健康部门'),
  'medical-devices': permit('医疗器械经营许可证', '市场监督管理部门'),
  'dangerous-goods': permit('危险化学品经营许可证', '应急管理部门', 'pre'),
  publications: permit('出版物经营许可证', '新闻出版部门'),
  tobacco: permit('烟草专卖零售许可证', '烟草专卖部门'),
  manpower: permit('人力资源服务许可证', '人力资源和社会保障部门'),
  dispatch: permit('劳务派遣经营许可证', '人力资源和社会保障部门'),
}

export const timingLabels: Readonly<Record<PermitTiming, string>> = {
  pre: '登记前先办',
  post: '拿到执照后、开业前办',
  filing: '拿到执照后备案',
}

/** One line of the checklist the applicant signs (双告知). */
export interface PermitDuty extends Permit {
  readonly id: PermitId
  /** The scope items that need it. */
  readonly items: readonly string[]
}

/** What is still to be applied for with a scope: each permit once, those needed before registration first. */
export function permitChecklist(texts: readonly string[] | undefined): readonly PermitDuty[] {
  const order: readonly PermitTiming[] = ['pre', 'post', 'filing']
  const needed = wordingsOf(texts).filter(hasPermit)
  const ids = [...new Set(needed.map((wording) => wording.permit))]
  return ids
    .map((id) => ({ id, ...permits[id], items: needed.filter((one) => one.permit === id).map((one) => one.text) }))
    .sort((a, b) => order.indexOf(a.timing) - order.indexOf(b.timing))
}

function hasPermit(wording: ScopeWording): wording is ScopeWording & { readonly permit: PermitId } {
  return wording.permit !== undefined
}
