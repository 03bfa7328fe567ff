import type { Form } from '../../kernel/form'
import type { SectionNote } from '../../kernel/service'
import type { EntityKind } from '../entity'
import { premisesDocuments, premisesRule, premisesWord } from '../premises/premisesKinds'
import type { PremisesAnswers } from '../premises/premisesRules'
import { sectionWith } from './scopeNotes'

/** Why each paper is asked for, in the order they are handed over. */
const reasons: readonly [RegExp, string][] = [
  [/申报承诺表/, '您对地址真实作出承诺，一份原件'],
  [/产权证明/, '证明这处房子可以用'],
  [/租赁合同/, '证明您租了这处房子，在有效期内'],
  [/业主同意/, '住宅改成经营用房，要有利害关系的业主同意'],
  [/托管证明函/, '托管公司出具，证明它提供地址、代收文件，一份原件'],
  [/托管合同/, '您和托管公司签的合同'],
  [/方位示意图/, '地址没有门牌号，画出位置'],
  [/网络经营场所证明/, '平台在商家后台出具，每个平台一份'],
]

/** An address that names no house: a sketch of where it lies is added. */
const houseNumber = /\d+\s*(?:-\d+)?\s*(?:号|室|栋|幢|楼|层|座|单元)/

/** Beside the premises: which papers this kind of address needs, and why each. */
export function premisesNotes(form: Form, kind: EntityKind, answers: PremisesAnswers): readonly SectionNote[] {
  const { premisesKind, address = '' } = answers
  const section = sectionWith(form, 'premisesKind')
  const rule = premisesRule(premisesKind)
  if (section === undefined || rule === undefined) return []
  const documents = premisesDocuments(rule.id, address.trim() !== '' && !houseNumber.test(address))
  return [
    {
      section,
      title: `${premisesWord(kind)}要交的材料`,
      rows: documents.map((document) => ({
        label: document,
        text: reasons.find(([word]) => word.test(document))?.[1] ?? '登记机关核对地址用',
      })),
      sentences: documents.length === 0 ? ['只用来联系的地址，不用交材料。'] : ['登记机关自己能查到的，可以不交。'],
      basis: [rule.basis],
    },
  ]
}
