import { longDate, type PlainDate } from '../calendar'
import type { Citation } from '../law'
import type { PrintedDocument } from '../print'

/** One thing somebody has, before a filing about it is begun: a mark, a licence. */
export interface ReadinessItem {
  readonly title: string
  /** `fix`: has to be put right first; `look`: should be told or thought of; `out`: cannot be used */
  readonly state: 'ready' | 'look' | 'fix' | 'out'
  /** Facts in a line: class, last day. */
  readonly facts: string
  /** What to do, each with its source. */
  readonly todo: readonly { readonly text: string; readonly basis: Citation }[]
}

/** Whether what is on record is fit for a filing, shown before anything is filled in. Facts and rules only, no score. */
export interface Readiness {
  readonly title: string
  /** one sentence: how many are ready */
  readonly summary: string
  readonly items: readonly ReadinessItem[]
}

const states = { ready: '可以用', look: '要留意', fix: '先处理', out: '不能用' } as const

/** The card on paper, to show to somebody else: a bank. */
export function readinessPaper(
  { title, summary, items }: Readiness,
  whose: { readonly name: string; readonly uscc: string; readonly day: string; readonly asOf: PlainDate },
): PrintedDocument {
  return {
    language: 'zh-CN',
    title,
    subtitle: `${whose.name}　${whose.uscc}`,
    header: `${whose.day}　登记信息截至${longDate(whose.asOf)}`,
    footer: '自查参考，以登记机关的登记为准',
    sections: [
      { blocks: [{ kind: 'paragraph', text: summary, look: 'strong' }] },
      {
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: '商标', width: 2 },
              { title: '情况', width: 3 },
              { title: '结论' },
              { title: '要做的事', width: 4 },
            ],
            rows: items.map((item) => [
              item.title,
              item.facts,
              states[item.state],
              item.todo.map(({ text }) => text).join('\n') || '—',
            ]),
          },
        ],
      },
    ],
  }
}
