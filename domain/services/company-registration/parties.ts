import type { Answers } from '../../kernel/form'
import type { Parties } from '../../kernel/joint'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import { articlesToRead, has, type PersonAnswers } from '../../registration'
import { onPaper } from './articles'
import type { CompanyAnswers } from './form'

const { companyLaw } = laws

const onPhones = ({ signedOnPhones }: CompanyAnswers) => signedOnPhones === true
const isShareholder = (entry: Answers) => has(entry as PersonAnswers, 'shareholder')
const named = (entry: Answers) => (entry as PersonAnswers).name
/** What only whom it is about fills in. */
const own = ['residentId', 'mobile'] as const

const ownIdentity = '我填写的身份信息是我本人的，真实有效。'
const agreed = '我同意由发起人提交这份设立登记申请，对申请内容的真实性负责。'

/**
 * 股东共同制定章程并签字 (公司法 arts. 45–46), each on their own phone, where whoever begins it chooses so; otherwise one person fills
 * in all of it and the articles are signed on paper. A company of one has nobody to invite.
 */
export const parties: Parties = {
  basis: companyLaw.article(46),
  apart: 'people',
  roles: [
    {
      id: 'shareholder',
      title: '股东',
      present: onPhones,
      each: { group: 'people', fields: own, key: named, needed: isShareholder },
      name: (_answers, entry) => named(entry),
      confirms: [
        '我是这家公司的股东，认缴的数额、方式和日期与上面一致。',
        '我同意上面的公司章程，同意法定代表人、董事、监事和经理的人选。',
        ownIdentity,
        agreed,
      ],
    },
    {
      id: 'officer',
      title: '任职人员',
      present: onPhones,
      each: { group: 'people', fields: own, key: named, needed: (entry) => !isShareholder(entry) },
      name: (_answers, entry) => named(entry),
      confirms: ['我同意担任上面写的职务，没有法律规定的不能任职的情形。', ownIdentity],
    },
    {
      id: 'organisation',
      title: '企业股东',
      present: onPhones,
      each: { group: 'organisations', fields: [], key: named },
      name: (_answers, entry) => named(entry),
      merchant: (_answers, entry) => (entry as PersonAnswers).organisationUscc,
      confirms: [
        '这家企业是股东，认缴的数额、方式和日期与上面一致。',
        '这家企业同意上面的公司章程和人选，我有权代表它签署。',
        agreed,
      ],
    },
  ],
  papers: (answers) => [
    { id: 'articles', title: '公司章程', rows: articlesToRead(onPaper(answers as CompanyAnswers)) },
  ],
}

/** Whoever wants others to sign on their phones needs others. */
export const somebodyToInvite: Check<CompanyAnswers> = {
  id: 'company-registration.signing',
  severity: 'blocks',
  basis: companyLaw.article(46),
  field: 'people',
  test: (answers) =>
    onPhones(answers) &&
    (answers.people ?? []).length + (answers.organisations ?? []).length === 1 && {
      message: '选了每个人在自己手机上签字，但只写了一个人。',
      wayOut: '还有别人的请添加；只有一位股东的，请取消上面那一项，由您填写全部内容。',
    },
}
