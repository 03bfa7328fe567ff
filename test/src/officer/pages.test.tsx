import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { officerMessages } from '@/messages'
import ArticlesPage from '@/officer/articles'
import CoverPage from '@/officer/cover'
import ParkPage from '@/officer/park'
import { figuresCsv } from '@/officer/park/figuresCsv'
import OfficerSignInPage from '@/officer/sign-in'
import WritePage from '@/officer/write'
import { forgetOfficerSession, hasOfficerSession } from '@/platform'
import { liaisonServices } from '../../../domain/services/liaison'
import { me, officerCloud } from './officerCloud'

const redirectTo = Taro.redirectTo as unknown as jest.Mock
const { answers, reset, sent } = officerCloud()
const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const type = (field: string, text: string) =>
  act(async () => {
    const input = document.getElementById(`field-${field}`)?.querySelector('input, textarea')
    fireEvent.change(input as Element, { target: { value: text } })
  })
const confirm = (answer: boolean) => (Taro.showModal as unknown as jest.Mock).mockResolvedValue({ confirm: answer })

beforeEach(() => {
  reset()
  redirectTo.mockClear()
  ;(useRouter as jest.Mock).mockReturnValue({ params: {}, path: '' })
})
afterEach(cleanup)

describe('专管员登录', () => {
  const words = officerMessages.signIn
  const open = () => act(async () => void render(<OfficerSignInPage />))

  test('number and code open the desk; spaces in the code do no harm', async () => {
    forgetOfficerSession()
    answers['officers.signIn'] = () => ({
      ok: true,
      data: { session: 'fresh', expiresAt: '2100-01-01T00:00:00.000Z', officer: me },
    })
    await open()
    await type('staffNumber', 'FZ1001')
    await type('code', '123 456')
    await press(words.go)
    expect(sent('officers.signIn')[0]?.input).toEqual({ staffNumber: 'FZ1001', code: '123456' })
    expect(hasOfficerSession()).toBe(true)
    expect(redirectTo).toHaveBeenCalledWith({ url: '/officer/desk/index' })
  })

  test('a refusal says so, keeps the number and opens nothing', async () => {
    forgetOfficerSession()
    answers['officers.signIn'] = () => ({ ok: false, error: { code: 'not-allowed', message: '工号或动态码不对' } })
    await open()
    await press(words.go)
    expect(sent('officers.signIn')).toEqual([])
    await type('staffNumber', 'FZ1001')
    await type('code', '000000')
    await press(words.go)
    expect(screen.getByText('工号或动态码不对')).toBeTruthy()
    expect(hasOfficerSession()).toBe(false)
    expect(redirectTo).not.toHaveBeenCalled()
  })
})

const figures = {
  park: 'software-park',
  parkName: '福州软件园',
  reports: { year: 2025, owing: 120, filed: 90 },
  from: '2026-10-24',
  to: '2026-11-22',
  open: 3,
  overdue: 1,
  received: 9,
  answered: 7,
  medianHours: 3.5,
  slowestTenthHours: 20,
  satisfaction: { average: 4.5, ratings: 4 },
  categories: [
    { id: 'a', label: '登记注册', open: 2, received: 6, answered: 5 },
    { id: 'b', label: '商标,品牌', open: 1, received: 3, answered: 2 },
    { id: 'c', label: '其他', open: 0, received: 0, answered: 0 },
  ],
}

describe('园区情况', () => {
  const words = officerMessages.park

  test('everything drawn is also said: categories, answer times, reports filed and not', async () => {
    answers['cases.deskFigures'] = () => ({ ok: true, data: figures })
    await act(async () => void render(<ParkPage />))
    expect(sent('cases.deskFigures')[0]?.input).toEqual({ park: 'software-park' })
    for (const sentence of [
      words.category('登记注册', 2, 6, 5),
      words.medianText(3.5),
      words.slowestText(20),
      words.merchantsText(2025, 120, 90, 30),
    ])
      expect(screen.getByText(sentence)).toBeTruthy()
    // the bars stay silent
    for (const drawn of document.querySelectorAll('.wet-bars__drawn'))
      expect(drawn.getAttribute('aria-hidden')).toBe('true')
    const filed = [...document.querySelectorAll<HTMLElement>('.wet-bars__part--third')].map(({ style }) => style.width)
    expect(filed).toContain('75%')
  })

  test('the table can be kept', async () => {
    const writeFileSync = jest.fn()
    Object.assign(Taro, { getFileSystemManager: () => ({ writeFileSync }), env: { USER_DATA_PATH: 'wxfile://' } })
    answers['cases.deskFigures'] = () => ({ ok: true, data: figures })
    await act(async () => void render(<ParkPage />))
    await press(words.export)
    expect(writeFileSync).toHaveBeenCalledWith('wxfile:///福州软件园-2026-11-22.csv', figuresCsv(figures), 'utf8')
  })

  test('the table reads back to the same figures, and a label with a comma stays one cell', () => {
    const text = figuresCsv(figures)
    expect(text.startsWith('\ufeff')).toBe(true)
    const rows = text.slice(1).trimEnd().split('\r\n')
    expect(rows).toContain(`${words.rows.open},3,${words.csv.piece}`)
    expect(rows).toContain(`"商标,品牌 ${words.rows.answered}",2,${words.csv.piece}`)
    expect(rows).toContain(`${words.reported(2025, words.unfiled)},30,${words.csv.house}`)
  })

  test('a label that begins like a formula does not become one', () => {
    const evil = { ...figures, parkName: '=HYPERLINK("x")' }
    expect(figuresCsv(evil)).toContain(`"'=HYPERLINK(""x"")"`)
  })

  test('a park with nothing yet says so instead of drawing', async () => {
    const { medianHours: _, slowestTenthHours: __, satisfaction: ___, ...rest } = figures
    answers['cases.deskFigures'] = () => ({
      ok: true,
      data: { ...rest, reports: { year: 2025, owing: 0, filed: 0 } },
    })
    await act(async () => void render(<ParkPage />))
    expect(screen.getByText(words.noTimes)).toBeTruthy()
    expect(screen.getByText(words.noMerchants(2025))).toBeTruthy()
    expect(screen.getByText(words.noStars)).toBeTruthy()
  })
})

describe('外出与代班', () => {
  const words = officerMessages.cover
  const people = [
    { id: 'me', name: '陈榕生', role: 'officer', parks: [], away: false },
    { id: 'lin', name: '林晓茉', role: 'officer', parks: [], away: false },
  ]
  const absences = [
    {
      id: 'a1',
      officer: 'lin',
      officerName: '林晓茉',
      from: '2026-11-22',
      until: '2026-11-23',
      coveredBy: 'me',
      coveredByName: '陈榕生',
    },
  ]
  const open = (role: 'officer' | 'leader') => {
    answers['officers.me'] = () => ({ ok: true, data: { ...me, role, absences } })
    answers['officers.colleagues'] = () => ({ ok: true, data: { items: people } })
    return act(async () => void render(<CoverPage />))
  }

  test('an officer enters the own absence, ends nobody else’s and lets nobody go', async () => {
    answers['officers.setAbsence'] = () => ({ ok: true, data: { id: 'a2' } })
    await open('officer')
    expect(screen.queryByRole('button', { name: words.endOf('林晓茉') })).toBeNull()
    expect(screen.queryByRole('button', { name: words.leaveOf('林晓茉') })).toBeNull()
    expect(screen.queryByRole('radio', { name: '陈榕生' })).toBeNull()
    await type('from', '2026-12-01')
    await type('until', '2026-12-03')
    await press('林晓茉', 'radio')
    await press(words.save)
    expect(sent('officers.setAbsence')[0]?.input).toEqual({
      from: '2026-12-01',
      until: '2026-12-03',
      coveredBy: 'lin',
    })
    expect(screen.getByText(words.saved)).toBeTruthy()
  })

  test('what the server refuses stands beside its field', async () => {
    answers['officers.setAbsence'] = () => ({
      ok: false,
      error: { code: 'blocked', message: '请更正', fields: { until: '结束日期不能早于开始日期' } } as never,
    })
    await open('officer')
    await type('from', '2026-12-03')
    await type('until', '2026-12-01')
    await press('林晓茉', 'radio')
    await press(words.save)
    expect(document.getElementById('field-until')?.textContent).toContain('结束日期不能早于开始日期')
  })

  test('a leader ends a cover and lets somebody go only after being asked', async () => {
    answers['officers.leave'] = () => ({ ok: true, data: { left: true } })
    await open('leader')
    confirm(false)
    await press(words.leaveOf('林晓茉'))
    expect(sent('officers.leave')).toEqual([])
    confirm(true)
    await press(words.leaveOf('林晓茉'))
    expect(sent('officers.leave')[0]?.input).toEqual({ officer: 'lin' })
    expect(screen.getByText(words.left)).toBeTruthy()
    expect(screen.getByRole('button', { name: words.endOf('林晓茉') })).toBeTruthy()
  })
})

describe('articles', () => {
  const proposal = {
    id: 'officer-1',
    version: 1,
    title: '换地址要变更吗',
    summary: '要。',
    category: 'registration',
    categoryLabel: '登记注册',
    asOf: '2026-11-22',
    outdated: false,
    helpful: 0,
    unhelpful: 0,
    body: [{ text: '要申请变更登记。' }],
    citations: [],
    author: '陈榕生（专管员）',
    versions: [],
    state: 'proposed',
    mine: false,
  }

  test('a leader decides, an officer does not', async () => {
    answers['knowledge.proposals'] = () => ({ ok: true, data: { items: [proposal] } })
    answers['knowledge.decide'] = () => ({ ok: true, data: { state: 'published' } })
    await act(async () => void render(<ArticlesPage />))
    const publish = officerMessages.articles.publishOf(proposal.title)
    expect(screen.queryByRole('button', { name: publish })).toBeNull()
    cleanup()
    answers['officers.me'] = () => ({ ok: true, data: { ...me, role: 'leader' } })
    await act(async () => void render(<ArticlesPage />))
    await press(publish)
    expect(sent('knowledge.decide')[0]?.input).toEqual({ id: 'officer-1', version: 1, decision: 'publish' })
  })

  test('an article begins with the answer and its articles, and with nothing of who asked', async () => {
    const [service] = liaisonServices
    const said = (side: string, act_: string, text: string, citations: object[] = []) => ({
      sequence: 1,
      act: act_,
      at: '2026-11-22T02:00:00.000Z',
      side,
      title: '',
      text,
      files: [],
      citations,
    })
    ;(useRouter as jest.Mock).mockReturnValue({ params: { n: 'FZ26-0001' }, path: '' })
    answers['cases.deskGet'] = () => ({
      ok: true,
      data: {
        service: service?.id,
        category: 'registration',
        messages: [
          said('applicant', 'submit', '我是林女士，要变更吗？'),
          said('officer', service?.liaison?.answer ?? '', '要申请变更登记。', [
            { law: 'registration-reg', title: '条例', article: '24', evidence: 'verified' },
          ]),
        ],
      },
    })
    answers['knowledge.write'] = () => ({ ok: true, data: { id: 'officer-1', version: 1, state: 'proposed' } })
    await act(async () => void render(<WritePage />))
    expect(document.body.textContent).not.toContain('林女士')
    await type('title', '换地址要变更吗')
    await type('summary', '要，办变更登记。')
    await press(officerMessages.write.send)
    expect(sent('knowledge.write')[0]?.input).toEqual({
      title: '换地址要变更吗',
      summary: '要，办变更登记。',
      category: 'registration',
      body: [{ text: '要申请变更登记。' }],
      citations: [{ law: 'registration-reg', article: 24 }],
      fromCase: 'FZ26-0001',
    })
    expect(screen.getByText(officerMessages.write.proposed)).toBeTruthy()
  })
})
