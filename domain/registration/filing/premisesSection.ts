import type { Answers, Field } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { EntityKind } from '../entity'
import { premisesDocuments, premisesKinds, premisesWord } from '../premises/premisesKinds'
import {
  hostedProperly,
  leaseStillRuns,
  onePremises,
  type PremisesAnswers,
  placeFitsScope,
} from '../premises/premisesRules'
import { ruleChecks } from '../rules'

const { civilCode, registrationReg } = laws

const kindIs = (kind: string) => (answers: Answers) => answers.premisesKind === kind

/**
 * 住所 or 经营场所 as questions.
 *
 * @param visible absent: always asked; a sole trader who trades only online has none of these
 * @param word what the seat is called, where the form serves several kinds
 */
export function premisesFields(
  kind: EntityKind,
  visible: (answers: Answers) => boolean = () => true,
  word: string = premisesWord(kind),
): readonly Field[] {
  const also = (more: (answers: Answers) => boolean) => (answers: Answers) => visible(answers) && more(answers)
  const hosted = also(kindIs('cluster'))
  // a platform's online premises come with the list of shops, never by choice
  const kinds = premisesKinds.filter((rule) => rule.for.includes(kind) && rule.id !== 'platform-online')
  return [
    {
      key: 'premisesKind',
      kind: 'choice',
      label: `${word}是什么样的`,
      required: true,
      options: kinds.map(({ id, label, note }) => ({
        id,
        label,
        note: [note, ...materials(premisesDocuments(id, false))].join(''),
      })),
      basis: registrationReg.article(11),
      visible,
    },
    {
      key: 'address',
      kind: 'address',
      label: `${word}地址`,
      required: true,
      hint: '从市、区写起，写到门牌号。没有门牌号的，材料里加一张方位示意图。',
      basis: registrationReg.article(11),
      visible,
    },
    {
      key: 'leaseUntil',
      kind: 'date',
      label: '租到哪天',
      required: true,
      future: true,
      visible: also(kindIs('leased')),
      basis: registrationReg.article(16),
    },
    {
      key: 'ownersAgree',
      kind: 'confirm',
      label: '有利害关系的业主一致同意用作经营',
      required: true,
      visible: also(kindIs('residence')),
      basis: civilCode.article(279),
    },
    {
      key: 'hostName',
      kind: 'text',
      label: '托管公司名称',
      required: true,
      maxLength: 60,
      visible: hosted,
      basis: registrationReg.article(16),
    },
    {
      key: 'hostUscc',
      kind: 'uscc',
      reads: { hostUscc: 'uscc', hostName: 'name' },
      label: '托管公司统一社会信用代码',
      required: true,
      visible: hosted,
      basis: registrationReg.article(16),
    },
    { key: 'hostContract', kind: 'text', label: '托管合同编号', required: true, maxLength: 60, visible: hosted },
    { key: 'hostUntil', kind: 'date', label: '托管到哪天', required: true, future: true, visible: hosted },
    {
      key: 'premisesFiles',
      kind: 'files',
      photo: 'document',
      label: `${word}材料`,
      maxFiles: 6,
      hint: '要交什么，写在上面的选项里。登记机关能查到的可以不交。',
      basis: registrationReg.article(16),
      visible: also((answers) => premisesDocuments(String(answers.premisesKind ?? ''), false).length > 0),
    },
  ]
}

function materials(documents: readonly string[]): readonly string[] {
  return documents.length > 0 ? [`材料：${documents.join('、')}。`] : []
}

export function premisesChecks<A extends PremisesAnswers>(service: string): readonly Check<A>[] {
  return [
    ...ruleChecks<A>(service, 'RG09.premises', onePremises),
    ...ruleChecks<A>(service, 'RG18', hostedProperly),
    ...ruleChecks<A>(service, 'premises.lease', leaseStillRuns),
    ...ruleChecks<A>(service, 'premises.scope', placeFitsScope),
  ]
}
