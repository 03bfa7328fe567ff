import { longDate } from '../../calendar'
import { cite } from '../../law'
import type { PrintedSection } from '../../print'
import type { CasePrint, CaseToPrint } from '../casePrint'
import type { CaseLetter } from '../letter'
import type { PublicService } from '../publicService'

/** What a service's case has led to, as it stands on the page, on paper; none for a service without letters. */
export function letterPrint({ letter }: PublicService): CasePrint | undefined {
  if (!letter) return undefined
  return {
    id: 'letter',
    title: '协议文本',
    note: '办件记录里的协议内容，可以打印出来留存、签字。',
    for: ['applicant'],
    when: (progress) => letter({ caseNumber: '', answers: {}, progress }) !== undefined,
    print: (filed) => {
      const made = letter(filed)
      if (!made) throw new Error(`a letter that is not there: ${filed.caseNumber}`)
      return {
        language: 'zh-CN',
        title: made.title,
        subtitle: `办件编号 ${filed.caseNumber}`,
        header: `网E通 · ${filed.cityName}`,
        footer: `${made.title} ${filed.caseNumber}`,
        sections: sections(made, filed),
      }
    },
  }
}

function sections(letter: CaseLetter, { today }: CaseToPrint): readonly PrintedSection[] {
  return [
    ...letter.sections.map(
      ({ title, rows }): PrintedSection => ({
        heading: title,
        blocks: [{ kind: 'rows', rows: rows.map(({ label, text }) => ({ label, text })) }],
      }),
    ),
    {
      blocks: [
        { kind: 'paragraph', look: 'small', text: `依据：${letter.basis.map(cite).join('；')}` },
        { kind: 'paragraph', look: 'strong', text: letter.note },
        { kind: 'paragraph', look: 'small', text: `打印日期：${longDate(today)}` },
        ...(letter.signatures
          ? [{ kind: 'signatures' as const, lines: letter.signatures.map((label) => ({ label })) }]
          : []),
      ],
    },
  ]
}
