import type { Page } from 'playwright-core'
import { button, text } from '../seen'
import type { FilledCity } from './filledCity'

/** One look at a page. A page with several faces (the steps of a form) has several. */
export interface Visit {
  /** Which face; absent where the page has one. */
  readonly face?: string
  /**
   * `person`: with something of everything. `head`: stands for the company. `nobody`: not signed in. `officer`: with the session
   * of the desk, `bureau` with that of the bureau's officer on duty.
   */
  readonly as: 'person' | 'head' | 'nobody' | 'officer' | 'colleague' | 'bureau'
  /** The parameters of its address. */
  readonly params?: (city: FilledCity) => Readonly<Record<string, string>>
  /** Words that stand on the page once everything has been read. */
  readonly ready: string | RegExp
  /** What is done on the page before it is looked at. */
  readonly first?: (page: Page) => Promise<void>
  /** Looked at on a desk's screen too. */
  readonly wide?: boolean
}

const visible = { visible: true } as const

const complaintForm = (city: FilledCity) => ({ service: 'complaint', uscc: city.company })
const ofCase = (kind: 'complaint' | 'question' | 'claim') => (city: FilledCity) => ({ n: city[kind] })

const tapSection = (title: RegExp) => (page: Page) => button(page, title).tap()

/** The three pages of a package of services: its cases, its forms, and the receipt of something filed. */
function filing(
  root: string,
  cases: readonly Omit<Visit, 'as'>[],
  forms: readonly Visit[],
): Readonly<Record<string, readonly Visit[]>> {
  return {
    [`${root}/case/index`]: cases.map((visit) => ({ ...visit, as: 'person' })),
    [`${root}/file/index`]: forms,
    [`${root}/receipt/index`]: [
      { as: 'person', params: ofCase(root === 'consult' ? 'question' : 'complaint'), ready: '已提交' },
    ],
  }
}

/** How each page of the app configuration is visited. A page without an entry here fails the walk. */
export const visits: Readonly<Record<string, readonly Visit[]>> = {
  'pages/home/index': [
    { as: 'person', ready: '消费投诉' },
    { face: 'signed-out', as: 'nobody', ready: '消费投诉' },
  ],
  'pages/lookup/index': [
    { face: 'empty', as: 'nobody', ready: /名称至少两个字/ },
    {
      face: 'results',
      as: 'nobody',
      ready: /名称至少两个字/,
      first: async (page) => {
        await page.locator('input[type=search]').filter(visible).first().fill('榕网')
        await page.getByText('科技有限公司').filter(visible).first().waitFor()
      },
    },
  ],
  'pages/cases/index': [
    { as: 'person', ready: '调解中' },
    { face: 'signed-out', as: 'nobody', ready: /登录/ },
  ],
  'pages/me/index': [
    { as: 'person', ready: '退出登录' },
    { face: 'signed-out', as: 'nobody', ready: '专管员入口' },
  ],
  'pages/inbox/index': [
    { as: 'person', ready: /受理/ },
    { face: 'signed-out', as: 'nobody', ready: /登录/ },
  ],
  'pages/privacy/index': [{ as: 'nobody', ready: /个人信息/ }],
  'pages/laws/index': [{ as: 'nobody', ready: /办法/ }],
  'credit/merchant/index': [{ as: 'nobody', params: ({ company }) => ({ uscc: company }), ready: '登记信息' }],
  'dispute/door/index': [{ as: 'nobody', ready: '您想要什么？' }],
  'proof/receipt/index': [{ as: 'person', params: ofCase('complaint'), ready: /二维码|回执/ }],
  'proof/verify/index': [{ as: 'nobody', ready: /核验|验/ }],
  'consult/knowledge/index': [{ as: 'nobody', ready: /年报/ }],
  'consult/article/index': [{ as: 'nobody', params: ({ article }) => ({ id: article }), ready: /依据/ }],
  'officer/sign-in/index': [{ as: 'nobody', ready: /工号/ }],
  'officer/desk/index': [{ as: 'officer', ready: /FZ\d\d-/, wide: true }],
  'officer/case/index': [{ as: 'officer', params: ofCase('question'), ready: /营业额/, wide: true }],
  'officer/task/index': [
    { as: 'officer', params: ({ task }) => ({ id: task }), ready: /有限公司设立|公司/, wide: true },
  ],
  'officer/park/index': [{ as: 'officer', ready: '各类问题', wide: true }],
  'officer/cover/index': [{ as: 'officer', ready: /由陈榕生代班/, wide: true }],
  'officer/notices/index': [{ as: 'colleague', ready: '打开办件', wide: true }],
  'account/rights/index': [{ as: 'person', ready: '这里保存着什么' }],
  'account/consents/index': [{ as: 'person', ready: '照片和视频' }],
  'account/service/index': [{ as: 'nobody', ready: '还没有统计结果' }],
  'officer/status/index': [{ as: 'bureau', ready: '等待送出' }],
  'officer/articles/index': [{ as: 'officer', ready: '网店没有营业收入，年报怎么填？', wide: true }],
  'officer/write/index': [{ as: 'officer', ready: /写给所有人看/, wide: true }],
  ...filing(
    'dispute',
    [{ face: 'complaint', params: ofCase('complaint'), ready: '调解中' }],
    [
      { face: 'tasks', as: 'person', params: complaintForm, ready: '已从商户页带入' },
      { face: 'similar', as: 'person', params: complaintForm, ready: '已从商户页带入', first: tapSection(/买了什么/) },
      {
        face: 'section',
        as: 'nobody',
        params: complaintForm,
        ready: '已从商户页带入',
        first: async (page) => {
          await tapSection(/买了什么/)(page)
          await page
            .getByRole('textbox', { name: /商品或服务/ })
            .filter(visible)
            .first()
            .waitFor()
        },
      },
    ],
  ),
  ...filing(
    'consult',
    [{ face: 'question', params: ofCase('question'), ready: /营业额/ }],
    [{ as: 'nobody', params: () => ({ service: 'consultation' }), ready: '填写内容', first: tapSection(/想问什么/) }],
  ),
  ...filing(
    'register',
    [{ params: ofCase('claim'), ready: /已认领/ }],
    [
      { face: 'tasks', as: 'nobody', params: () => ({ service: 'company-registration' }), ready: '填写内容' },
      {
        face: 'group',
        as: 'nobody',
        params: () => ({ service: 'company-registration' }),
        ready: '填写内容',
        first: tapSection(/股东|人员|成员/),
      },
      {
        face: 'change',
        as: 'person',
        params: ({ shop }) => ({ service: 'change-registration', uscc: shop }),
        ready: '填写内容',
      },
    ],
  ),
  ...filing(
    'apply',
    [{ params: ofCase('claim'), ready: /已认领/ }],
    [
      {
        as: 'head',
        params: ({ company }) => ({ service: 'instant-disclosure', uscc: company }),
        ready: '填写内容',
      },
      {
        face: 'closed',
        as: 'person',
        params: ({ shop }) => ({ service: 'annual-report-sole-trader', uscc: shop, subject: '2024' }),
        ready: '打开我的商户',
      },
    ],
  ),
  'credit/check/index': [
    {
      as: 'nobody',
      params: ({ company }) => ({ uscc: company }),
      ready: /网店首页公示的营业执照信息/,
    },
    {
      face: 'compared',
      as: 'nobody',
      params: ({ company }) => ({ uscc: company }),
      ready: /网店首页公示的营业执照信息/,
      first: async (page) => {
        await page
          .getByRole('textbox', { name: '店里公示的内容' })
          .filter(visible)
          .first()
          .fill('名称：福州榕网有限公司')
        await button(page, '对照').tap()
        await text(page, '与登记信息不一致').waitFor()
      },
    },
  ],
  'credit/card/index': [{ as: 'nobody', params: ({ company }) => ({ uscc: company }), ready: /首页显著位置/ }],
  'credit/followed/index': [{ as: 'person', ready: '福州榕网科技有限公司' }],
  'consult/news/index': [{ as: 'nobody', ready: '直播带货合规培训' }],
  'consult/notice/index': [
    { as: 'person', params: ({ event }) => ({ id: event }), ready: '直播带货合规培训' },
    { face: 'gone', as: 'nobody', params: () => ({ id: 'none' }), ready: /没有这条公告/ },
  ],
  'consult/subsidies/index': [{ as: 'nobody', params: ({ shop }) => ({ uscc: shop }), ready: '条件都符合' }],
  'officer/openings/index': [{ as: 'officer', ready: '要由另一位工作人员同意。' }],
  'officer/announce/index': [{ as: 'officer', ready: '直播带货合规培训' }],
  'register/joint/index': [
    {
      as: 'person',
      params: ({ joint }) => ({ id: joint }),
      ready: '请填写您的部分',
      first: (page) => button(page, /展开全文/).tap(),
    },
    {
      face: 'part',
      as: 'person',
      params: ({ joint }) => ({ id: joint }),
      ready: '请填写您的部分',
      first: (page) => page.locator('.wet-task').filter(visible).last().tap(),
    },
    { face: 'signed-out', as: 'nobody', params: ({ joint }) => ({ id: joint }), ready: /登录/ },
  ],
  'pledge/movables/index': [{ as: 'nobody', ready: '合同里写清楚' }],
  'pledge/file/index': [
    {
      as: 'head',
      params: ({ company }) => ({ service: 'trademark-pledge', uscc: company }),
      ready: /现在可以质押/,
    },
  ],
  'pledge/case/index': [{ as: 'person', params: ofCase('claim'), ready: /已认领/ }],
  'pledge/receipt/index': [{ as: 'person', params: ofCase('claim'), ready: '已提交' }],
  'pledge/joint/index': [
    { as: 'head', params: ({ pledge }) => ({ id: pledge }), ready: '共同内容' },
    { face: 'signed-out', as: 'nobody', params: () => ({ id: 'none' }), ready: /登录/ },
  ],
  'apply/invitation/index': [
    { as: 'person', params: ({ invitation }) => ({ t: invitation }), ready: /请您作为/ },
    { face: 'typed', as: 'nobody', ready: '邀请码' },
  ],
  'register/need/index': [
    {
      as: 'nobody',
      ready: '您一个人在网上做什么？',
    },
    {
      face: 'answer',
      as: 'nobody',
      ready: '您一个人在网上做什么？',
      first: async (page) => {
        await text(page, '卖自己种的、养的').tap()
        await text(page, '店铺首页要写的话').waitFor()
      },
    },
  ],
  'register/kind/index': [{ as: 'nobody', ready: '是给现有的公司或企业再开一处吗？' }],
  'register/name/index': [
    {
      as: 'nobody',
      ready: '字号',
    },
    {
      face: 'near',
      as: 'nobody',
      ready: '字号',
      first: async (page) => {
        await page.getByRole('textbox', { name: /字号/ }).filter(visible).first().fill('榕网')
        await text(page, /字号相同|相近|同名/).waitFor()
      },
    },
  ],
  'register/hand-over/index': [
    { as: 'nobody', params: () => ({ service: 'company-registration' }), ready: /还没有填过/ },
  ],
  'officer/take-over/index': [{ as: 'officer', ready: /交接码/, wide: true }],
  'dispute/follow/index': [{ as: 'nobody', params: ({ anonymous }) => ({ n: anonymous.caseNumber }), ready: /查询码/ }],
  'apply/merchants/index': [{ as: 'person', ready: '三坊茶事' }],
  'apply/family/index': [{ as: 'nobody', params: () => ({ family: 'registration' }), ready: '开办公司' }],
  'apply/mandates/index': [{ as: 'person', params: ({ shop }) => ({ uscc: shop }), ready: /委托/ }],
  'apply/mandate/index': [{ as: 'person', ready: /委托/ }],
}

/**
 * The visits of every page, in the order of the pages.
 *
 * @throws naming the pages that nobody has said how to visit, and the entries whose page is gone
 */
export function visitsOf(pages: readonly string[], known = visits): readonly (Visit & { readonly route: string })[] {
  const unknown = pages.filter((route) => !known[route])
  const gone = Object.keys(known).filter((route) => !pages.includes(route))
  if (unknown.length > 0 || gone.length > 0)
    throw new Error(
      [
        ...unknown.map((route) => `${route}: no visit. Say in test/h5/walk/visits.ts who opens it and with what`),
        ...gone.map((route) => `${route}: has a visit in test/h5/walk/visits.ts and is no page any more`),
      ].join('\n'),
    )
  return pages.flatMap((route) => (known[route] ?? []).map((visit) => ({ route, ...visit })))
}

/** The officer whose session the tab has at this visit; pages that are not theirs ask for none. */
export function officerOf({ as }: Visit, { officer, colleague, bureau }: FilledCity) {
  return { colleague, bureau }[as as string] ?? officer
}

/** What a visit is called in pictures and messages: `apply/file tasks`. */
export function nameOf({ route, face }: { readonly route: string; readonly face?: string }): string {
  return [route.replace(/\/index$/, ''), face].filter(Boolean).join(' ')
}
