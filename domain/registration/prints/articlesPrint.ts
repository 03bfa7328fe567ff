import { isPlainDate, longDate } from '../../kernel/calendar'
import type { DocumentRow } from '../../kernel/form'
import { formatAmount } from '../../kernel/money'
import type { PrintedBlock, PrintedDocument } from '../../kernel/print'
import { payingInCalendar } from '../capital/payingInCalendar'

/** What the articles of a limited liability company are made of (公司法 art. 46). Amounts in fen. */
export interface CompanyOnPaper {
  readonly name: string
  readonly address: string
  readonly scope: string
  readonly capital: number
  /** Last day of the term; absent: without end. */
  readonly until?: string
  readonly shareholders: readonly {
    readonly name: string
    readonly amount: number
    readonly how: string
    readonly paidBy: string
    /** shown on a page of its own only */
    readonly identity?: string
  }[]
  readonly legalRepresentative: { readonly name: string; readonly post: '董事' | '经理' }
  readonly directors: readonly string[]
  readonly manager?: string
  readonly supervisors: readonly string[]
  readonly supervision: 'none' | 'supervisors' | 'audit-committee'
}

const law = '《中华人民共和国公司法》'

/** A clause, numbered through the whole paper. */
type Clause = (text: string) => PrintedBlock

/**
 * 公司章程 with the eight things art. 46 asks for, for all shareholders to read, change and sign. Identity numbers stand on a
 * page of their own.
 */
export function articlesPrint(company: CompanyOnPaper): PrintedDocument {
  let number = 0
  const clause: Clause = (text) => {
    number += 1
    return { kind: 'paragraph', text: `第${number}条　${text}` }
  }
  const chapter = (heading: string, ...texts: readonly string[]) => ({ heading, blocks: texts.map(clause) })
  const { shareholders } = company
  const shares = payingInCalendar(shareholders.map((one, at) => ({ path: String(at), ...one }))).shares
  return {
    language: 'zh-CN',
    title: `${company.name}章程`,
    header: '参考文本，全体股东可以修改后签字',
    footer: `${company.name}章程`,
    sections: [
      chapter(
        '一、名称和住所',
        `公司依照${law}设立，名称是：${company.name}。`,
        `公司住所：${company.address}。`,
        company.until ? `公司经营到${company.until}。` : '公司长期经营。',
      ),
      chapter('二、经营范围', `${company.scope}。以登记机关核准登记的为准。`),
      chapter(
        '三、注册资本',
        `注册资本为人民币${formatAmount(company.capital, 'wan')}，是全体股东认缴的出资额。股东自公司成立之日起五年内缴足。`,
        '增加或者减少注册资本，由股东会作出决议，并依法办理变更登记。',
      ),
      {
        heading: '四、股东和出资',
        blocks: [
          clause('股东的姓名或者名称、认缴出资额、出资方式和出资日期如下：'),
          {
            kind: 'table',
            columns: [
              { title: '股东', width: 2 },
              { title: '认缴出资额', align: 'right' },
              { title: '比例', align: 'right' },
              { title: '方式' },
              { title: '最晚缴足', width: 1.6 },
            ],
            rows: shareholders.map(({ name, amount, how, paidBy }, at) => [
              name,
              formatAmount(amount, 'wan'),
              shares[at]?.percent ?? '',
              how,
              isPlainDate(paidBy) ? longDate(paidBy) : paidBy,
            ]),
          },
          clause('公司成立后向股东签发出资证明书，置备股东名册。'),
          clause('股东没有按期足额缴纳出资的，应当向公司足额缴纳，并对给公司造成的损失承担赔偿责任。'),
        ],
      },
      chapter('五、股东会', ...meeting),
      chapter('六、董事、经理和监事', ...organs(company)),
      chapter(
        '七、法定代表人',
        `法定代表人由执行公司事务的${company.legalRepresentative.post}担任，公司设立时为${company.legalRepresentative.name}。`,
        '担任法定代表人的人辞去该职务的，视为同时辞去法定代表人；公司在三十日内确定新的法定代表人。产生和变更由股东会决定。',
      ),
      chapter(
        '八、其他事项',
        '股东之间可以相互转让股权；向股东以外的人转让的，书面通知其他股东，其他股东在同等条件下有优先购买权。',
        '公司依法建立财务、会计制度，分配利润按照股东实缴的出资比例。',
        '公司的合并、分立、解散和清算，依照法律、行政法规的规定办理。',
        '本章程由全体股东签字或者盖章，自公司成立之日起生效；与法律、行政法规不一致的，以法律、行政法规为准。',
      ),
      {
        blocks: [
          {
            kind: 'signatures',
            lines: shareholders.map(({ name }) => ({ label: `${name}（签字或者盖章）` })),
          },
        ],
      },
      {
        heading: '股东身份信息（单独保管）',
        ownPage: true,
        blocks: [
          {
            kind: 'rows',
            rows: shareholders.map(({ name, identity = '见申请材料' }) => ({ label: name, text: identity })),
          },
        ],
      },
    ],
  }
}

/** The articles as they are shown on a screen before somebody signs: every clause, no line to sign on, no identity number. */
export function articlesToRead(company: CompanyOnPaper): readonly DocumentRow[] {
  return articlesPrint(company).sections.flatMap(({ heading, ownPage, blocks }, at) =>
    heading === undefined || ownPage
      ? []
      : [{ key: `articles.${at}`, label: heading, text: blocks.map(inWords).filter(Boolean).join('\n') }],
  )
}

function inWords(block: PrintedBlock): string {
  if (block.kind === 'paragraph') return block.text
  return block.kind === 'table' ? block.rows.map((row) => row.join('，')).join('；') : ''
}

const meeting = [
  '股东会由全体股东组成，是公司的权力机构，依照公司法行使职权。',
  '股东会会议由股东按照出资比例行使表决权。一般决议经代表过半数表决权的股东通过；修改章程、增减注册资本，合并、分立、解散或者变更公司形式的决议，经代表三分之二以上表决权的股东通过。',
  '召开股东会会议，于会议召开十五日前通知全体股东；全体股东一致书面同意的，可以不开会直接作出决定。',
] as const

function organs({ directors, manager, supervisors, supervision }: CompanyOnPaper): readonly string[] {
  const board = directors.length > 1
  return [
    board
      ? `公司设董事会，成员${directors.length}人：${directors.join('、')}，由股东会选举产生，每届任期三年，可以连任。董事会会议有过半数的董事出席方可举行，决议经全体董事的过半数通过。`
      : `公司不设董事会，设一名董事：${directors[0] ?? ''}，由股东会选举产生，每届任期三年，可以连任，行使公司法规定的董事会职权。`,
    manager
      ? `公司设经理，由${board ? '董事会' : '董事'}决定聘任，公司设立时为${manager}，对${board ? '董事会' : '董事'}负责。`
      : '公司不设经理。',
    supervision === 'none'
      ? '公司规模较小、股东人数较少，经全体股东一致同意，不设监事。'
      : supervision === 'audit-committee'
        ? '公司在董事会中设由董事组成的审计委员会，行使公司法规定的监事会职权，不设监事会和监事。'
        : `公司设监事${supervisors.length > 1 ? '会，成员' : ''}：${supervisors.join('、')}，每届任期三年，可以连选连任。董事、高级管理人员不兼任监事。`,
  ]
}
