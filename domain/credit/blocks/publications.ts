import { longDate, type PlainDate } from '../../kernel/calendar'
import { type Citation, laws } from '../../kernel/law'
import type { MerchantSnapshot, PublicationKind } from '../../kernel/merchant'
import { isPublic, publicationLastDay } from '../publication'
import type { PublicBlock, PublicRecord, Tone } from '../publicBlock'
import { withoutHome } from '../withoutHome'
import { equityPledges } from './equityPledges'

interface Kind {
  readonly id: PublicBlock['id']
  readonly title: string
  readonly kinds: readonly PublicationKind[]
  readonly source: string
  readonly basis: Citation
  readonly meaning: string
  readonly tone?: 'attention'
}

/** What other bodies publish about a merchant, one block a basis (facts §7.1). */
const kinds: readonly Kind[] = [
  {
    id: 'changes',
    title: '变更登记',
    kinds: ['change'],
    source: '登记机关',
    basis: laws.publicityReg.article(6, 1),
    meaning: '名称、地址、负责人、经营范围等登记事项以前改过什么。变更是正常的经营活动。',
  },
  {
    id: 'pledges',
    title: '动产抵押与股权出质',
    kinds: ['equity-pledge', 'movables-mortgage'],
    source: '办理登记的机关',
    basis: laws.publicityReg.article(6),
    meaning: '用股权或设备为债务担保。2021年起动产抵押在人民银行征信中心登记，这里只有以前登记的。',
  },
  {
    id: 'spot-checks',
    title: '抽查检查结果',
    kinds: ['spot-check'],
    source: '实施抽查的市场监管部门',
    basis: laws.publicityReg.article(14),
    meaning: '市场监管部门随机抽查的结果。被抽中是随机的，不代表有问题。',
  },
  {
    id: 'closing',
    title: '清算、简易注销与歇业',
    kinds: ['simplified-cancellation', 'liquidation', 'dormancy'],
    source: '企业自行公示',
    basis: laws.registrationReg.article(33),
    meaning: '准备退出市场或暂停经营时的公告。有债权的人可以在公告期内申报债权或提出异议。',
    tone: 'attention',
  },
  {
    id: 'frozen-shares',
    title: '司法协助',
    kinds: ['frozen-shares'],
    source: '人民法院通知，登记机关公示',
    basis: laws.courtAssistance.whole(),
    meaning: '人民法院冻结了某个股东的股权。是股东的事，不等于这家公司有违法行为。',
    tone: 'attention',
  },
]

export function publications(snapshot: MerchantSnapshot, today: PlainDate): PublicBlock[] {
  const shown = (snapshot.publications ?? []).filter((publication) => isPublic(publication, today))
  const texts = shown.flatMap(({ rows }) => rows.map(({ text }) => text))
  return kinds.map(({ kinds: own, tone = 'neutral' as Tone, ...block }) => ({
    ...block,
    asOf: snapshot.asOf,
    empty: `截至${longDate(snapshot.asOf as PlainDate)}没有${block.title}信息`,
    rare: true,
    records: [
      ...(own.includes('equity-pledge') ? equityPledges(snapshot, today, texts) : []),
      ...shown
        .filter(({ kind }) => own.includes(kind))
        .sort((one, other) => (one.publishedOn < other.publishedOn ? 1 : -1))
        .map((publication): PublicRecord => {
          const end = publicationLastDay(publication)
          return {
            id: publication.id,
            title: publication.title,
            tone,
            rows: [
              { label: '公示机关', text: publication.authority },
              { label: '公示日期', text: longDate(publication.publishedOn as PlainDate) },
              ...publication.rows.map(({ label, text }) => ({
                label,
                text: withoutHome(`${publication.title}${label}`, text, snapshot),
              })),
            ],
            ...(end === undefined ? {} : { publicUntil: `公示至${longDate(end)}` }),
          }
        }),
    ],
  }))
}
