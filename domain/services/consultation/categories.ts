import type { Option } from '../../kernel/form'

/** The six functions of a liaison officer in the city's plan (榕政办〔2017〕204号, measure 2), and everything else. */
export const categories = [
  { id: 'registration', label: '登记注册', note: '办执照、变更、注销、住所、经营范围' },
  { id: 'annual-report', label: '年报公示', note: '年度报告、即时信息、经营异常名录' },
  { id: 'advertising', label: '宣传广告', note: '广告用语、直播带货、商品介绍' },
  { id: 'trademark', label: '商标品牌', note: '商标注册、使用、质押融资' },
  { id: 'quality', label: '质量诚信', note: '产品质量、退换货、信用修复' },
  { id: 'competition', label: '公平竞争', note: '商业秘密、刷单、平台规则' },
  { id: 'other', label: '其他', note: '不知道归哪一类也可以问' },
] as const satisfies readonly Option[]

export type Category = (typeof categories)[number]['id']

export function categoryLabel(id: unknown): string {
  return categories.find((category) => category.id === id)?.label ?? '其他'
}
