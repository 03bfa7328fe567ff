import { momentText } from '../kernel/calendar'
import type { DocumentRow } from '../kernel/form'
import type { PrintedSection } from '../kernel/print'
import type { CasePrint, CaseToPrint } from '../kernel/service'
import { isPublished, type Publication } from './publishedRows'

/** The whole report on paper, each answer with whether everybody can read it; to keep, to sign, to show. */
export function reportPrint(publication: Publication): CasePrint {
  return {
    id: 'report',
    title: '年度报告',
    note: '整份年报，每一项都注明公示还是不公示。更正过的，每次报送各有一份。',
    for: ['applicant'],
    print: (filed) => ({
      language: 'zh-CN',
      title: `${filed.answers.reportYear ?? ''}年度报告`,
      subtitle: String(filed.answers.name ?? ''),
      header: `网E通 · ${filed.cityName}`,
      footer: `${filed.serviceTitle} ${filed.caseNumber}`,
      sections: [facts(filed), ...parts(filed, publication)],
    }),
  }
}

function facts({ serviceTitle, caseNumber, receivedAt, state }: CaseToPrint): PrintedSection {
  return {
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: '事项', text: serviceTitle },
          { label: '报送时间', text: `北京时间 ${momentText(receivedAt)}` },
          { label: '办件编号', text: caseNumber },
          { label: '状态', text: state.label },
        ],
      },
      {
        kind: 'paragraph',
        look: 'small',
        text: '以报送时的内容为准。有没有更正过，请在“查询”里看这一年度的全部版本。',
      },
    ],
  }
}

function parts({ document, answers }: CaseToPrint, publication: Publication): readonly PrintedSection[] {
  const open = document.map(({ title, rows }) => ({
    title,
    rows: rows.filter(({ personal }) => personal !== 'sensitive'),
  }))
  const apart = document.flatMap(({ rows }) => rows.filter(({ personal }) => personal === 'sensitive'))
  return [
    ...open
      .filter(({ rows }) => rows.length > 0)
      .map(({ title, rows }): PrintedSection => ({ heading: title, blocks: [table(rows)] })),
    signatures,
    // last, so that it can be taken off
    ...(apart.length > 0 ? [{ heading: '单独保管的内容', ownPage: true as const, blocks: [table(apart)] }] : []),
  ]

  function table(rows: readonly DocumentRow[]) {
    return {
      kind: 'table' as const,
      columns: [{ title: '项目', width: 2 }, { title: '内容', width: 4 }, { title: '公示' }],
      rows: rows.map(({ key, label, text }) => [label, text, seen(key) ? '公示' : '不公示']),
    }
  }

  /** `shareholders.1.name` belongs to the second entry of the shareholders. */
  function seen(path: string): boolean {
    const [key = '', at] = path.split('.')
    const value = answers[key]
    const entry = at !== undefined && Array.isArray(value) ? value[Number(at)] : undefined
    return isPublished(publication, key, answers, entry)
  }
}

const signatures: PrintedSection = {
  heading: '确认',
  blocks: [
    {
      kind: 'signatures',
      lines: [{ label: '法定代表人、经营者或负责人（签字）' }, { label: '盖章' }, { label: '日期' }],
    },
  ],
}
