import Taro, { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import MerchantPage from '@/credit/merchant'
import { merchantMessages } from '@/messages'
import { forgetPersonalCopies } from '@/state'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'
import { packageOf } from '../packageOf'

const uscc = '91350102MAT007148P'
const navigateTo = Taro.navigateTo as unknown as jest.Mock
const basis = { law: 'publicity-reg', title: '企业信息公示暂行条例', article: '6', evidence: 'secondary' }
const block = (id: string, title: string, records: object[]) => ({
  id,
  title,
  source: '鼓楼区市场监督管理局',
  asOf: '2026-11-22',
  basis,
  meaning: `${title}的意思`,
  empty: `截至2026年11月22日没有${title}`,
  records,
})
const report = (year: number) => ({
  id: `r${year}`,
  title: `${year}年度报告`,
  tone: 'neutral',
  rows: [{ label: '报送日期', text: `${year + 1}年3月1日` }],
})
const file = {
  uscc,
  name: '福州榕网科技有限公司',
  kind: 'enterprise',
  status: 'active',
  statusLabel: '存续',
  address: '福州市鼓楼区五四路****',
  division: '鼓楼区',
  asOf: '2026-11-22',
  timeline: {
    ticks: [{ label: '2026', at: 0.9 }],
    now: 0.95,
    lanes: [
      {
        block: 'penalties',
        label: '处罚公示',
        spans: [{ from: 0.9, width: 0.1, tone: 'attention' }],
        sentence: '处罚公示：2026年3月1日至2027年3月1日（一般）。',
      },
    ],
  },
  facets: [{ block: 'penalties', label: '公示中的处罚 1 条', tone: 'attention' }],
  blocks: [
    block('penalties', '行政处罚', [
      { id: 'p', title: '处罚决定', tone: 'attention', rows: [], publicUntil: '公示至2027年3月1日' },
    ]),
    block('abnormal', '经营异常名录', []),
    block('annual-reports', '年度报告', [2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018].map(report)),
  ],
}

async function open(code: string, answers: Parameters<typeof cloud>[0]) {
  ;(useRouter as jest.Mock).mockReturnValue({ params: { uscc: code }, path: '' })
  const { requests } = cloud(answers)
  await act(async () => void render(<MerchantPage />))
  return requests
}
const answered = { 'credit.merchant': () => ({ ok: true as const, data: file }) }

beforeEach(() => {
  navigateTo.mockClear()
  forgetPersonalCopies()
})

test('every block tells meaning, source, day and article; an empty one says that there is nothing', async () => {
  await open(uscc, answered)
  for (const { id, title, meaning } of file.blocks) {
    const shown = document.getElementById(`block-${id}`) as HTMLElement
    expect(within(shown).getByText(meaning)).toBeTruthy()
    expect(shown.textContent).toContain(`来源：鼓楼区市场监督管理局 · 截至 2026年11月22日`)
    expect(shown.textContent).toContain('《企业信息公示暂行条例》第六条（待核对原文）')
    expect(shown.textContent).toContain(title)
  }
  expect(screen.getByText('截至2026年11月22日没有经营异常名录')).toBeTruthy()
  expect(screen.getByText('公示至2027年3月1日')).toBeTruthy()
})

test('the years are a picture without words for a screen reader, and the same in words on demand', async () => {
  await open(uscc, answered)
  const [lane] = file.timeline.lanes
  expect(screen.getByText('处罚公示').closest('[aria-hidden="true"]')).toBeTruthy()
  expect(screen.queryByText(lane?.sentence ?? '')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: merchantMessages.timeline.inWords }))
  expect(screen.getByText(lane?.sentence ?? '')).toBeTruthy()
})

test('what most merchants have nothing of is a line each in one card', async () => {
  const rare = [
    { ...block('pledges', '动产抵押与股权出质', []), rare: true },
    { ...block('frozen-shares', '司法协助', []), rare: true },
  ]
  await open(uscc, { 'credit.merchant': () => ({ ok: true, data: { ...file, blocks: [...file.blocks, ...rare] } }) })
  expect(document.getElementById('block-pledges')).toBeNull()
  for (const { empty } of rare) expect(screen.getByText(empty)).toBeTruthy()
})

test('many records are folded and unfolded', async () => {
  await open(uscc, answered)
  const years = () => screen.queryAllByText(/^\d{4}年度报告$/).map((title) => title.textContent)
  expect(years()).toHaveLength(6)
  fireEvent.click(screen.getByRole('button', { name: merchantMessages.showAll(8) }))
  expect(years()).toHaveLength(8)
  expect(screen.queryByText('2019年3月1日')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '2018年度报告' }))
  expect(screen.getByText('2019年3月1日')).toBeTruthy()
})

test('the code is copied without its spaces', async () => {
  await open(uscc, answered)
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /9135 0102 MAT0 0714 8P/ }))
  })
  expect(Taro.setClipboardData).toHaveBeenLastCalledWith({ data: uscc })
})

test('one tap from a record of an authority leads to an objection about it; what the merchant publishes itself has none', async () => {
  await open(uscc, answered)
  fireEvent.click(screen.getByRole('button', { name: merchantMessages.objectTo('处罚决定') }))
  expect(navigateTo).toHaveBeenLastCalledWith({
    url: `/apply/file/index?service=record-objection&uscc=${uscc}&record=${encodeURIComponent('penalties:p')}`,
  })
  expect(screen.queryByRole('button', { name: merchantMessages.objectTo('2025年度报告') })).toBeNull()
})

test('whatever can be filed against a merchant opens with its code: complaint, report, negotiation', async () => {
  await open(uscc, answered)
  const offered = services.filter(({ doors, prefill }) => prefill && doors && !doors.includes('consultation'))
  expect(offered.map(({ id }) => id).sort()).toEqual(['complaint', 'negotiation', 'tip-off'])
  for (const { id, title } of offered) {
    fireEvent.click(screen.getByRole('button', { name: merchantMessages.act(title) }))
    expect(navigateTo).toHaveBeenLastCalledWith({ url: `/${packageOf(id)}/file/index?service=${id}&uscc=${uscc}` })
  }
})

test('without network the kept copy is shown and named as one', async () => {
  await open(uscc, answered)
  document.body.replaceChildren()
  await open(uscc, {})
  expect(screen.getByText(/网络不通，以下是 .* 保存的内容/)).toBeTruthy()
  expect(screen.getByText(file.name)).toBeTruthy()
})

test('a broken code asks the server nothing', async () => {
  const requests = await open('91350102MAT0071480', answered)
  expect(requests).toEqual([])
  expect(screen.getByText(merchantMessages.wrongCode)).toBeTruthy()
})
