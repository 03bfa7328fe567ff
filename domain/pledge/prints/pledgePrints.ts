import { beijingDay, isPlainDate, longDate } from '../../kernel/calendar'
import { type Answers, answerText, type Field } from '../../kernel/form'
import { signaturesKey } from '../../kernel/joint'
import { formatAmount, formatCount } from '../../kernel/money'
import { filedSections, type PrintedDocument } from '../../kernel/print'
import type { CasePrint, CaseToPrint } from '../../kernel/service'
import { contractContents, currencies, type MarkAnswers, type PledgeAnswers } from '../answers'
import { contractSection } from '../fields/contractSections'
import { pledgeParties } from '../parties'
import { trademarkAuthority } from '../trademarkLaw'

const { roles } = pledgeParties({ pledgor: [], pledgee: [] })

/** What every paper of a pledge carries: whose it is, and that it is no certificate. */
function head({ caseNumber, receivedAt, cityName }: CaseToPrint, title: string): Omit<PrintedDocument, 'sections'> {
  return {
    language: 'zh-CN',
    title,
    subtitle: `办件编号 ${caseNumber}　${longDate(beijingDay(receivedAt))}`,
    header: `${cityName}网E通`,
    footer: '质权从登记时设立；本件不是登记证',
  }
}

/** Both signatures as they are on record, each with its moment. */
function signatures({ answers }: CaseToPrint) {
  const recorded = (answers[signaturesKey] ?? []) as readonly Answers[]
  const { pledgorName, pledgeeName } = answers as PledgeAnswers
  return {
    kind: 'signatures' as const,
    lines: roles.map(({ id, title }) => {
      const signed = recorded.find(({ role }) => role === id)
      const name = id === 'pledgor' ? pledgorName : pledgeeName
      return {
        label: `${title}（签章）`,
        ...(signed ? { signed: `${name ?? ''} ${longDate(beijingDay(String(signed.at)))} 在线签署` } : {}),
      }
    }),
  }
}

/** The application as both signed it, to the authority as the law called it on the day of filing. */
const application = (title: string): CasePrint => ({
  id: 'application',
  title,
  note: '双方签署的申请内容，递交受理窗口时用。',
  for: ['applicant'],
  print: (filed) => ({
    ...head(filed, title),
    sections: [
      {
        blocks: [
          {
            kind: 'paragraph',
            text: `向${trademarkAuthority(beijingDay(filed.receivedAt))}申请：${filed.serviceTitle}`,
          },
        ],
      },
      ...filedSections(filed.document, '单独保管的内容'),
      { heading: '签署', blocks: [signatures(filed)] },
    ],
  }),
})

const commitments: CasePrint = {
  id: 'commitments',
  title: '出质人、质权人承诺书',
  note: '双方各自承诺的内容和签署时间。',
  for: ['applicant'],
  print: (filed) => ({
    ...head(filed, '承诺书'),
    sections: [
      ...roles.map(({ title, confirms }) => ({
        heading: `${title}承诺`,
        blocks: [{ kind: 'list' as const, items: confirms, numbered: true as const }],
      })),
      { heading: '签署', blocks: [signatures(filed)] },
    ],
  }),
}

/** Contract contents, ticked or open; the scope of security as answered. */
const contract: CasePrint = {
  id: 'contract',
  title: '质权合同核对清单',
  note: '法律要求合同写明的内容，逐项核对。',
  for: ['applicant'],
  print: (filed) => {
    const answers = filed.answers as PledgeAnswers
    const parts = answers.contractParts ?? []
    const text = (key: string) => {
      const field = contractSection.fields.find((one): one is Field => one.key === key)
      const value = answers[key]
      return field && value !== undefined ? answerText(field, value) : '—'
    }
    return {
      ...head(filed, '质权合同核对清单'),
      sections: [
        {
          blocks: [
            {
              kind: 'rows',
              rows: [
                { label: '合同编号', text: text('contractNumber') },
                { label: '签订日', text: text('contractDate') },
                { label: '担保范围', text: text('scope') },
                { label: '担保数额', text: secured(answers) },
              ],
            },
            {
              kind: 'table',
              columns: [{ title: '合同应当写明', width: 4 }, { title: '核对' }],
              rows: contractContents.map(({ id, label, ifAny }) => [
                label,
                parts.includes(id) ? '已写明' : ifAny ? '没有约定' : '未写明',
              ]),
            },
          ],
        },
        {
          heading: '外文材料',
          blocks: [
            {
              kind: 'paragraph',
              text:
                answers.foreignPapers === 'yes'
                  ? '材料里有外文，要附中文译文，由翻译单位和翻译人员签字盖章。'
                  : '申请人说明没有外文材料。',
            },
          ],
        },
      ],
    }
  },
}

const schedule: CasePrint = {
  id: 'marks',
  title: '出质商标清单',
  note: '注册号、类别、商品和专用期，作为合同和申请书的附件。',
  for: ['applicant'],
  print: (filed) => {
    const { marks = [] } = filed.answers as PledgeAnswers
    return {
      ...head(filed, '出质商标清单'),
      sections: [
        {
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: '序号', width: 0.8 },
                { title: '注册号', width: 1.3 },
                { title: '商标', width: 1.5 },
                { title: '类别', width: 1.1 },
                { title: '商品或服务', width: 2.6 },
                { title: '专用期到', width: 1.7 },
              ],
              rows: marks.map(markRow),
            },
            { kind: 'paragraph', text: `共${marks.length}件。`, look: 'small' },
            signatures(filed),
          ],
        },
      ],
    }
  },
}

function markRow(
  { number = '', name = '', classes = '', goods = '', validUntil }: MarkAnswers,
  at: number,
): readonly string[] {
  return [String(at + 1), number, name, classes, goods, isPlainDate(validUntil) ? longDate(validUntil) : '']
}

function secured({ amount, currency }: PledgeAnswers): string {
  if (amount === undefined) return '—'
  const text = currency === 'CNY' ? formatAmount(amount, 'wan') : formatCount(amount, 'wan')
  return `${currencies.find(({ id }) => id === currency)?.label ?? ''} ${text}`
}

/** Papers of a filing about a pledge: application and commitments. @param title what the application is called */
export const pledgePrints = (title: string): readonly CasePrint[] => [application(title), commitments]

/** Papers of a set-up: also the contract's check list and the schedule of marks. */
export const setUpPrints: readonly CasePrint[] = [...pledgePrints('商标专用权质权登记申请书'), contract, schedule]
