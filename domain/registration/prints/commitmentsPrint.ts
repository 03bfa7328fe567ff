import { cite } from '../../kernel/law'
import type { CasePrint } from '../../kernel/service'
import { permitChecklist, timingLabels } from '../scope/permits'

interface Promises {
  /** What the applicant confirmed at filing. */
  readonly declaration: readonly string[]
  readonly act: string
  scopeOf(answers: object): readonly string[] | undefined
}

/**
 * 承诺和告知书: what was promised at filing, and the permits the registrar told of (双告知), with a line to sign.
 */
export function commitmentsPrint({ declaration, act, scopeOf }: Promises): CasePrint {
  return {
    id: 'commitments',
    title: '承诺和许可告知书',
    note: '您作出的承诺，和登记机关告知的要办许可。可以打印签字。',
    for: ['applicant'],
    print: ({ caseNumber, title, cityName, answers }) => {
      const duties = permitChecklist(scopeOf(answers))
      return {
        language: 'zh-CN',
        title: '承诺和许可告知书',
        subtitle: `${title}　办件编号 ${caseNumber}`,
        header: `网E通 · ${cityName}`,
        footer: `承诺和许可告知书 ${caseNumber}`,
        sections: [
          { heading: `办理${act}，我承诺`, blocks: [{ kind: 'list', numbered: true, items: declaration }] },
          {
            heading: '登记机关告知的许可和备案',
            blocks:
              duties.length === 0
                ? [{ kind: 'paragraph', text: '所选经营范围里没有要办许可或者备案的项目。' }]
                : [
                    {
                      kind: 'table',
                      columns: [
                        { title: '许可或者备案', width: 2 },
                        { title: '找谁' },
                        { title: '什么时候办' },
                        { title: '因为', width: 2 },
                      ],
                      rows: duties.map(({ name, authority, timing, items }) => [
                        name,
                        authority,
                        timingLabels[timing],
                        items.join('；'),
                      ]),
                    },
                    {
                      kind: 'paragraph',
                      look: 'small',
                      text: `依据：${[...new Set(duties.map(({ basis }) => cite(basis)))].join('；')}`,
                    },
                    {
                      kind: 'paragraph',
                      text: '我已知道：没有取得许可的，不能先做这些项目；登记机关会把执照信息告诉这些部门。',
                    },
                  ],
          },
          { blocks: [{ kind: 'signatures', lines: [{ label: '申请人（签字）' }, { label: '日期' }] }] },
        ],
      }
    },
  }
}
