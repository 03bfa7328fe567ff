import type { EntityKind } from '../entity'

/**
 * Organisation forms (组织形式) as they end a name. Companies: 名称规定 art. 10; branches: art. 13. The lists for sole
 * traders, sole proprietorships and cooperatives are custom, to be completed with the registrar.
 */
export const organisationForms: Readonly<Record<EntityKind, readonly string[]>> = {
  company: ['有限公司', '有限责任公司'],
  'sole-trader': [
    '店',
    '商店',
    '经营部',
    '商行',
    '工作室',
    '馆',
    '厂',
    '部',
    '行',
    '中心',
    '坊',
    '超市',
    '铺',
    '摊',
    '社',
  ],
  'sole-proprietorship': ['厂', '店', '部', '中心', '工作室', '经营部', '商行', '行', '事务所'],
  cooperative: ['专业合作社'],
  branch: ['分公司', '分厂', '分店'],
}

/** Every ending a whole name is read by, longest first; those a form may not have (股份有限公司) are there to be refused. */
export const allForms: readonly string[] = [
  ...new Set([
    ...Object.keys(organisationForms).flatMap((kind) => organisationForms[kind as EntityKind]),
    '股份有限公司',
    '股份公司',
    '集团有限公司',
    '公司',
    '企业',
    '集团',
    '合作社',
  ]),
].sort((a, b) => b.length - a.length)
