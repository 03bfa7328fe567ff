import type { FileRef } from '../../domain/kernel/form'
import type { BranchAnswers } from '../../domain/services/branch-registration/form'
import type { CompanyAnswers } from '../../domain/services/company-registration/form'
import type { CooperativeAnswers } from '../../domain/services/cooperative-registration/form'
import type { SoleProprietorshipAnswers } from '../../domain/services/sole-proprietorship-registration/form'
import type { SoleTraderAnswers } from '../../domain/services/sole-trader-registration/form'

/** A resident's number with its check character. @param born YYYYMMDD @param order three digits */
export function residentId(born: string, order = '001'): string {
  const body = `350102${born}${order}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return body + '10X98765432'.charAt(weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11)
}

export const picture: FileRef = {
  fileId: 'abcdefghijklmnopqrst',
  name: 'a.jpg',
  size: 1,
  type: 'image/jpeg',
  sha256: 'a'.repeat(64),
}

/** The usual company: two shareholders, one of them director, manager and legal representative; no supervisor. */
export const soundCompany = {
  nameDivision: '福州',
  tradeName: '榕网云',
  nameIndustry: '科技',
  nameForm: '有限公司',
  scope: ['软件开发', '信息技术咨询服务'],
  premisesKind: 'leased',
  address: '福州市鼓楼区软件大道89号A区1号楼301室',
  leaseUntil: '2028-12-31',
  capital: 100_000_000,
  term: 'long',
  people: [
    {
      name: '陈小榕',
      residentId: residentId('19900101'),
      roles: ['shareholder', 'legalRepresentative', 'director', 'manager', 'liaison'],
      mobile: '13800000000',
      amount: 60_000_000,
      how: 'money',
      paidBy: '2031-11-20',
    },
    {
      name: '林小海',
      residentId: residentId('19920202'),
      roles: ['shareholder', 'financeOfficer'],
      amount: 40_000_000,
      how: 'money',
      paidBy: '2030-06-30',
    },
  ],
  supervision: 'none',
  noSupervisorConsent: true,
  eligible: true,
  barred: 'no',
  beneficialOwner: 'exempt',
} satisfies CompanyAnswers

/** Somebody with one shop and no name. */
export const soundSoleTrader = {
  onlineOnly: 'yes',
  scope: ['互联网销售（除销售需要许可的商品）', '日用百货销售'],
  shops: [{ platform: '淘宝', url: 'https://shop36.taobao.com', proof: [picture] }],
  composition: 'person',
  headName: '陈小榕',
  residentId: residentId('19900101'),
  mobile: '13800000000',
  residence: '福州市仓山区金山大道1号',
  useName: 'no',
  barred: 'no',
} satisfies SoleTraderAnswers

const head = { headName: '陈小榕', residentId: residentId('19900101'), mobile: '13800000000', barred: 'no' }
const seat = { premisesKind: 'own', address: '福州市仓山区金山大道2号' }

export const soundSoleProprietorship = {
  nameDivision: '福州市仓山区',
  tradeName: '榕网云',
  nameIndustry: '软件',
  nameForm: '工作室',
  scope: ['软件开发'],
  ...seat,
  ...head,
  residence: '福州市仓山区金山大道1号',
  capital: 10_000_000,
  property: 'own',
} satisfies SoleProprietorshipAnswers

/** Four farmers and one other: the smallest that may be. */
export const soundCooperative = {
  nameDivision: '福州市仓山区',
  tradeName: '海榕茗',
  nameIndustry: '茶叶',
  nameForm: '专业合作社',
  scope: ['农副产品销售'],
  ...seat,
  members: [
    {
      name: '陈小榕',
      memberKind: 'farmer',
      residentId: residentId('19900101'),
      amount: 100_000,
      post: 'chair',
      mobile: '13800000000',
    },
    { name: '林一', memberKind: 'farmer', residentId: residentId('19800101'), amount: 100_000, post: 'director' },
    { name: '林二', memberKind: 'farmer', residentId: residentId('19800102'), amount: 100_000, post: 'none' },
    { name: '林三', memberKind: 'farmer', residentId: residentId('19800103'), amount: 100_000, post: 'none' },
    { name: '林四', memberKind: 'other', residentId: residentId('19800104'), amount: 100_000, post: 'none' },
  ],
  articlesAdopted: true,
  barred: 'no',
} satisfies CooperativeAnswers

export const soundBranch = {
  parentUscc: '91350102MAT007148P',
  parentName: '榕网集团（福州）科技有限公司',
  tradeName: '榕网集团（福州）科技有限公司仓山',
  nameForm: '分公司',
  scope: ['软件开发'],
  ...seat,
  ...head,
} satisfies BranchAnswers

/** A company whose shareholders fill in their numbers and sign on their own phones: what whoever begins it writes down. */
export const coSignedCompany = {
  ...soundCompany,
  signedOnPhones: true,
  people: soundCompany.people.map((entry) =>
    Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'residentId' && key !== 'mobile')),
  ),
}
