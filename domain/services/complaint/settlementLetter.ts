import { beijingDay, isPlainDate, longDate } from '../../kernel/calendar'
import type { DocumentRow, DocumentSection } from '../../kernel/form'
import { laws } from '../../kernel/law'
import type { CaseLetter, FiledCase } from '../../kernel/service'
import type { ComplaintAnswers } from './form'
import { letterOptions } from './mediationActs'

const { order121 } = laws

/**
 * The agreement both sides reached before the regulator (art. 24), as rows: parties, what is agreed, by when, and whether
 * there is a letter with signatures and seal. Undefined for a case that was not settled.
 */
export function settlementLetter({ caseNumber, answers, progress }: FiledCase): CaseLetter | undefined {
  const settled = progress.applied.find(({ act }) => act === 'settle')
  if (!settled) return undefined
  const filed = answers as ComplaintAnswers
  const { agreement, performBy, letter } = settled.data
  const rows = (
    ...entries: readonly (readonly [key: string, label: string, text: unknown])[]
  ): readonly DocumentRow[] =>
    entries.flatMap(([key, label, text]) => (typeof text === 'string' && text !== '' ? [{ key, label, text }] : []))
  const joint = (filed.others ?? []).flatMap(({ name }) => name ?? [])
  const sections: readonly DocumentSection[] = [
    {
      id: 'parties',
      title: '双方',
      rows: rows(
        ['complainant', '消费者', [filed.name ?? '', ...joint].filter(Boolean).join('、')],
        ['agent', '代理人', filed.agentName],
        ['respondent', '商户', filed.respondentName],
        ['uscc', '统一社会信用代码', filed.respondentUscc],
        ['respondentAddress', '商户地址', filed.respondentAddress],
      ),
    },
    {
      id: 'agreement',
      title: '协议内容',
      rows: rows(
        ['matter', '争议的商品或服务', filed.goods],
        ['agreement', '双方约定', agreement],
        ['performBy', '约定履行的日期', isPlainDate(performBy) ? longDate(performBy) : undefined],
        ['settledOn', '达成协议的日期', longDate(beijingDay(settled.at))],
        ['letter', '调解书', letterOptions.find(({ id }) => id === letter)?.label],
        ['caseNumber', '办件编号', caseNumber],
      ),
    },
  ]
  return {
    title: '调解协议',
    note: '这是办件记录里的协议内容，不是盖章的调解书。需要盖章的调解书，请找承办单位。',
    sections,
    basis: [order121.article(24), order121.article(25)],
    signatures: ['消费者（签字）', '商户（签章）', '调解人员（签字）'],
  }
}
