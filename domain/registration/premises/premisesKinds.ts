import { type Citation, laws, ownGuidance } from '../../kernel/law'
import type { EntityKind } from '../entity'

export type PremisesKind = 'own' | 'leased' | 'residence' | 'cluster' | 'platform-online' | 'contact-only'

export interface PremisesRule {
  readonly id: PremisesKind
  readonly label: string
  readonly note: string
  readonly documents: readonly string[]
  readonly for: readonly EntityKind[]
  readonly basis: Citation
}

const everyone: readonly EntityKind[] = ['company', 'sole-trader', 'sole-proprietorship', 'cooperative', 'branch']
/** Read from a portal's forms of before 2022 and press texts of 闽政〔2024〕9号: to be confirmed with the registrar. */
const practice = ownGuidance('福建住所（经营场所）申报材料，以登记机关要求为准')
const pledge = '《福建省市场主体住所（经营场所）申报承诺表》'

/** Where an entity may sit, and what shows it (条例 arts. 11, 16; 闽政〔2024〕9号). */
export const premisesKinds: readonly PremisesRule[] = [
  {
    id: 'own',
    label: '自己的房子',
    note: '房产证或者购房合同上是您或者股东的名字。',
    documents: [pledge, '产权证明'],
    for: everyone,
    basis: practice,
  },
  {
    id: 'leased',
    label: '租的房子',
    note: '租赁合同要在有效期内。',
    documents: [pledge, '租赁合同'],
    for: everyone,
    basis: practice,
  },
  {
    id: 'residence',
    label: '住宅',
    note: '要有利害关系业主的一致同意。',
    documents: [pledge, '产权证明或者租赁合同', '有利害关系的业主同意的材料'],
    for: everyone,
    basis: laws.civilCode.article(279),
  },
  {
    id: 'cluster',
    label: '商务秘书公司托管（集群注册）',
    note: '由托管公司提供地址、代收文件。',
    documents: [pledge, '《住所（经营场所）托管证明函》', '托管合同'],
    for: ['company', 'sole-trader', 'sole-proprietorship'],
    basis: practice,
  },
  {
    id: 'platform-online',
    label: '平台提供的网络经营场所',
    note: '只在网上经营的个体工商户可以用，所有网店都要登记。',
    documents: ['每个平台出具的网络经营场所证明'],
    for: ['sole-trader'],
    basis: laws.onlineTrade.article(9),
  },
  {
    id: 'contact-only',
    label: '只是联络地址',
    note: '没有固定经营场所，只用来联系。',
    documents: [],
    for: ['sole-trader'],
    basis: practice,
  },
]

export function premisesRule(kind: string | undefined): PremisesRule | undefined {
  return premisesKinds.find(({ id }) => id === kind)
}

/** What the seat is called on the licence (闽政〔2024〕9号 art. 3). */
export function premisesWord(kind: EntityKind): '住所' | '经营场所' {
  return kind === 'branch' || kind === 'sole-trader' ? '经营场所' : '住所'
}

/** Documents for a choice; a place without a house number needs a sketch. */
export function premisesDocuments(kind: string | undefined, noHouseNumber: boolean): readonly string[] {
  const documents = premisesRule(kind)?.documents ?? []
  return noHouseNumber && documents.length > 0 ? [...documents, '方位示意图'] : documents
}
