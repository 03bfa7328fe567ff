import type { Field } from '../../kernel/form'
import { laws, versionOn } from '../../kernel/law'
import type { Check, Severity } from '../../kernel/rules'
import type { EntityKind } from '../entity'
import { nameDisclaimer, nameRules } from '../names/checkName'
import type { NameOutcome } from '../names/nameOutcome'
import { composeName, type DivisionPlace, divisionPlaces, type NameContext, type NameParts } from '../names/nameParts'
import { organisationForms } from '../names/organisationForms'
import { oneName } from '../oneName'
import { ruleChecks } from '../rules'

const { nameReg, nameRules: nameMeasures } = laws

/** The answers about the name, the same keys in every form of the family. */
export interface NameAnswers {
  readonly nameDivision?: string
  readonly tradeName?: string
  readonly nameIndustry?: string
  readonly nameForm?: string
  readonly namePlace?: string
}

/** Said where a form asks for the name: the form itself puts the division first. */
export const placedElsewhere = '想把行政区划放在名称中间，先到“起名和预留”里选。'

/** The four parts as questions. @param visible absent: always asked */
export function nameFields(kind: EntityKind, visible?: Field['visible']): readonly Field[] {
  const shown = visible ? { visible } : {}
  const industryNeeded = kind === 'company' || kind === 'sole-proprietorship'
  return [
    {
      key: 'nameDivision',
      kind: 'text',
      label: '行政区划',
      required: true,
      maxLength: 30,
      example: '福州',
      hint: '市、县的名称；市辖区前面加上市，例如“福州市鼓楼区”。',
      basis: nameReg.article(7),
      ...shown,
    },
    {
      key: 'tradeName',
      kind: 'text',
      label: '字号',
      required: true,
      maxLength: 20,
      example: '榕网',
      hint: `您自己起的部分，至少两个汉字。这里的检查${nameDisclaimer}`,
      basis: nameReg.article(8),
      ...shown,
    },
    {
      key: 'nameIndustry',
      kind: 'text',
      label: '行业',
      required: industryNeeded,
      maxLength: 20,
      example: '科技',
      hint: '主要做什么，例如“科技”“贸易”“茶叶”。',
      basis: nameReg.article(9),
      ...shown,
    },
    {
      key: 'nameForm',
      kind: 'choice',
      label: '组织形式',
      required: true,
      options: organisationForms[kind].map((form) => ({ id: form, label: form })),
      basis: nameReg.article(10),
      ...shown,
    },
    {
      key: 'namePlace',
      kind: 'choice',
      label: '行政区划放在哪里',
      options: divisionPlaces,
      hint: '不选就放在最前面。',
      basis: nameMeasures.whole(),
      // a rare wish: chosen where names are made up, and shown in a form only to whoever chose it there
      visible: (answers, whole) => (visible?.(answers, whole) ?? true) && answers.namePlace !== undefined,
    },
  ]
}

/** The parts as answered; undefined while there is no 字号 to judge. */
export function namePartsOf(answers: NameAnswers): NameParts | undefined {
  const trade = answers.tradeName?.trim() ?? ''
  if (trade === '') return undefined
  return {
    division: answers.nameDivision?.trim() ?? '',
    trade,
    industry: answers.nameIndustry?.trim() ?? '',
    form: answers.nameForm ?? '',
    place: divisionPlaces.find(({ id }) => id === answers.namePlace)?.id ?? ('front' satisfies DivisionPlace),
  }
}

/** The parts as answers of any form of the family; an empty part is no answer. */
export function answersOfName({ division, trade, industry, form, place }: NameParts): NameAnswers {
  return {
    ...(division ? { nameDivision: division } : {}),
    ...(trade ? { tradeName: trade } : {}),
    ...(industry ? { nameIndustry: industry } : {}),
    ...(form ? { nameForm: form } : {}),
    ...(place && place !== 'front' ? { namePlace: place } : {}),
  }
}

/** The whole name as answered so far; undefined while there is none. */
export function nameOf(answers: NameAnswers): string | undefined {
  const parts = namePartsOf(answers)
  return parts && composeName(parts)
}

const severity: Readonly<Record<Exclude<NameOutcome, 'passes'>, Severity>> = {
  rejected: 'blocks',
  needsApproval: 'likely-refusal',
  manualReview: 'advice',
}

/** Beside which question a rule speaks, by the beginning of its id; the 字号 otherwise. */
const places: readonly [string, keyof NameAnswers][] = [
  ['N3', 'nameForm'],
  ['N4.industry', 'nameIndustry'],
  ['N4', 'nameDivision'],
  ['N5', 'nameDivision'],
  ['N9', 'nameIndustry'],
  ['N10', 'nameForm'],
  ['N11', 'nameForm'],
  ['N12', 'nameForm'],
  ['N13', 'nameForm'],
  ['N14', 'nameForm'],
  ['A11.4.industry', 'nameIndustry'],
  ['A12.head', 'nameDivision'],
]

/** What the form itself asks for as missing is not said twice. */
const askedByTheForm = ['N3', 'N4.division', 'N4.industry']

/**
 * N1–N15 and arts. 11–12 as checks of a service.
 *
 * @param context what the name is judged in; undefined: no name is used, nothing to say
 * @param only ids of the rules that apply; absent: all. A branch carries its parent's name, which has been judged before
 */
export function nameChecks<A extends NameAnswers>(
  service: string,
  context: (answers: A) => NameContext | undefined,
  only?: readonly string[],
): readonly Check<A>[] {
  const fromRules = nameRules
    .filter(({ id }) => (only ? only.includes(id) : !askedByTheForm.includes(id)))
    .flatMap((rule) =>
      rule.inForce.map(
        (version): Check<A> => ({
          id: `${service}.name.${rule.id}`,
          severity: severity[version.value],
          basis: version.source,
          field: places.find(([prefix]) => rule.id.startsWith(prefix))?.[1] ?? 'tradeName',
          test: (answers, { today }) => {
            const [parts, judgedIn] = [namePartsOf(answers), context(answers)]
            if (!parts || !judgedIn || versionOn(rule.inForce, today) !== version) return undefined
            const said = rule.test(parts, judgedIn)
            return said && { message: said.message, ...(said.fix ? { wayOut: said.fix } : {}) }
          },
        }),
      ),
    )
  return [
    ...fromRules,
    ...ruleChecks<A>(service, 'RG09.name', (answers) =>
      context(answers) ? oneName(answers.tradeName, 'tradeName') : [],
    ),
  ]
}
