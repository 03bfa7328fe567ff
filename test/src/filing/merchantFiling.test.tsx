import Taro, { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import FilePage from '@/apply/file'
import { filingMessages } from '@/messages'
import { noteConsent } from '@/platform'
import { session } from '@/state'
import { discardDraft, draftId, draftOf } from '@/state/drafts'
import type { MerchantSnapshot } from '../../../domain/credit'
import { plainDate } from '../../../domain/kernel/calendar'
import { type Answers, normaliseAnswers, visibleSections } from '../../../domain/kernel/form'
import { type EarlierFiling, formOn } from '../../../domain/kernel/service'
import { services } from '../../../domain/services/registry'
import { enterprise, filing, onRecord, trader } from '../../domain/annual-report/merchants'
import { soundCompanyReport } from '../../sound/annual-report-company'
import { soundCooperativeReport } from '../../sound/annual-report-cooperative'
import { soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { soundDisclosure } from '../../sound/instant-disclosure'
import { cloud } from '../cloud'
import { press } from '../hands'
import { type Effort, fillFrom } from './fillFrom'

const today = plainDate('2026-03-10')
const { requests, answers } = cloud({})
const listing = {
  id: 'abnormal-1',
  list: 'abnormal' as const,
  reason: '通过登记的住所（经营场所）无法联系',
  authority: '鼓楼区市场监督管理局',
  listedOn: '2026-02-08',
}
const restored = { cure: '仍在原地址经营。', contactPhone: '0591-87654321' }
const requestOf = ({ uscc, name }: MerchantSnapshot): Answers => ({
  ...{ uscc, name, listing: listing.id, listedOn: listing.listedOn, listedFor: listing.reason, cause: 'unreachable' },
  ...restored,
})
const listedCompany = enterprise({ listings: [listing] })
const markedTrader = trader({ listings: [listing] })
const cooperative = enterprise({
  uscc: soundCooperativeReport.uscc as string,
  name: soundCooperativeReport.name as string,
  kind: 'cooperative',
  type: '农民专业合作社',
})

interface Sound {
  readonly merchant: MerchantSnapshot
  readonly subject: string
  readonly answers: Answers
}

/** For each service filed in a merchant's name: the merchant, the subject and answers nobody could object to. */
const sound: Readonly<Record<string, Sound>> = {
  'annual-report-company': { merchant: enterprise(), subject: '2025', answers: soundCompanyReport },
  'annual-report-sole-trader': { merchant: trader(), subject: '2025', answers: soundSoleTraderReport },
  'annual-report-cooperative': { merchant: cooperative, subject: '2025', answers: soundCooperativeReport },
  'abnormal-removal': { merchant: listedCompany, subject: listing.id, answers: requestOf(listedCompany) },
  'instant-disclosure': {
    merchant: enterprise(),
    subject: '',
    answers: { ...soundDisclosure, happenedOn: '2026-03-02' },
  },
  'normal-status': { merchant: markedTrader, subject: listing.id, answers: requestOf(markedTrader) },
}

const inItsName = services.filter(({ id }) => sound[id] !== undefined)

/** Opens the form of a service over what is on record. */
async function open(id: string, earlier: readonly EarlierFiling[] = [], merchant = sound[id]?.merchant) {
  const subject = sound[id]?.subject ?? ''
  answers['cases.begin'] = () => ({
    ok: true,
    data: { today, right: 'file', merchant, earlier, subjects: [] },
  })
  ;(useRouter as jest.Mock).mockReturnValue({
    params: { service: id, uscc: merchant?.uscc, ...(subject ? { subject } : {}) },
    path: '',
  })
  await act(async () => void render(<FilePage />))
  return draftId(id, { uscc: merchant?.uscc ?? '', ...(subject ? { subject } : {}) })
}

beforeEach(async () => {
  jest.useFakeTimers({ now: new Date(`${today}T06:00:00.000Z`) })
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  answers['cases.submit'] = () => ({
    ok: true,
    data: { caseNumber: 'FZ26-7K3M-9PQR-T', receivedAt: `${today}T06:00:00.000Z`, receivedMoment: '现在' },
  })
  await act(async () => void (await session.getState().refresh()))
})

afterEach(() => {
  for (const [id, { merchant, subject }] of Object.entries(sound))
    discardDraft(draftId(id, { uscc: merchant.uscc, ...(subject ? { subject } : {}) }))
  jest.useRealTimers()
})

/** From the check to the sent answers. */
async function declareAndSend(declaration: readonly string[]): Promise<Answers> {
  await press(filingMessages.check.next)
  for (const sentence of declaration) await press(sentence, 'checkbox')
  await press(filingMessages.declare.submit)
  const sent = requests.find(({ procedure }) => procedure === 'cases.submit')
  if (!sent) throw new Error('nothing was sent')
  return sent.input.answers as Answers
}

describe.each(inItsName.map((service) => [service.title, service] as const))(
  'filing %s for a merchant',
  (_title, service) => {
    const form = formOn(service, today)?.value
    const { merchant, answers: wanted } = sound[service.id] as Sound
    if (!form) throw new Error(`${service.id} cannot be filed`)

    test('from what the register knows to the number, every question drawn and filled', async () => {
      const draft = await open(service.id)
      expect(screen.getByText(new RegExp(merchant.name))).toBeTruthy()
      const current = () => draftOf(draft)?.answers ?? {}
      const effort: Effort = { seconds: 0 }
      await press(new RegExp(visibleSections(form, current())[0]?.title ?? ''))
      for (const section of form.sections) {
        if (!visibleSections(form, current()).includes(section)) continue
        screen.getByRole('heading', { name: section.title })
        for (const field of section.fields) {
          const value = wanted[field.key]
          // what the register has filled in is confirmed, not typed again
          if (value === undefined || JSON.stringify(current()[field.key]) === JSON.stringify(value)) continue
          if (field.kind === 'group' || field.kind === 'choices') expect(current()[field.key]).toBeUndefined()
          await fillFrom(field, value, field.key, effort)
        }
        await press(filingMessages.next)
      }
      expect(screen.getByText(filingMessages.check.title)).toBeTruthy()
      if (service.atRegulator?.decidesAlone) expect(screen.getByText(filingMessages.preview.title)).toBeTruthy()
      else expect(screen.queryByText(filingMessages.preview.title)).toBeNull()
      expect(await declareAndSend(service.declaration)).toEqual(normaliseAnswers(form, wanted))
    }, 60_000)
  },
)

describe('a sole trader with last year’s report', () => {
  const id = 'annual-report-sole-trader'
  const last = filing({ ...soundSoleTraderReport, reportYear: 2024, revenue: 80_000_000, tax: 1_000_000 }, '2025-04-01')

  test('files in at most 90 seconds of input and 6 screens: this year’s figures, a look, a confirmation', async () => {
    const service = services.find((candidate) => candidate.id === id)
    const form = service && formOn(service, today)?.value
    if (!service || !form) throw new Error('no service')
    await open(id, [last])
    const effort: Effort = { seconds: 0 }
    const screens = ['tasks']
    await press(/生产经营/)
    screens.push('figures')
    for (const key of ['revenue', 'tax'] as const) {
      const field = form.sections
        .flatMap((section): readonly { key: string }[] => section.fields)
        .find((one) => one.key === key)
      await fillFrom(field as never, soundSoleTraderReport[key] as number, key, effort)
    }
    await press(filingMessages.toTasks)
    screens.push('tasks')
    await press(new RegExp(filingMessages.checkTask))
    screens.push('check')
    const sent = await declareAndSend(service.declaration)
    screens.push('declare', 'receipt')
    // each step on costs a tap, each sentence of the declaration one more
    effort.seconds += 1.5 * (screens.length + service.declaration.length)
    expect(sent).toEqual(normaliseAnswers(form, { ...soundSoleTraderReport, head: trader().head }))
    expect(screens.length).toBeLessThanOrEqual(6)
    expect(effort.seconds).toBeLessThanOrEqual(90)
  })

  test('nothing changed since last year is pointed out', async () => {
    await open(id, [filing({ ...soundSoleTraderReport, reportYear: 2024 }, '2025-04-01')])
    await press(new RegExp(filingMessages.checkTask))
    expect(screen.getByText(/与上一年完全一样/)).toBeTruthy()
  })
})

describe('editing a filed report never un-files it', () => {
  test('the task list says that it stays filed, and how long it may be corrected', async () => {
    await open('annual-report-company', [filing(soundCompanyReport, '2026-02-01')])
    expect(screen.getByText(new RegExp(filingMessages.subject.stillFiled('2025年度')))).toBeTruthy()
    expect(screen.getByText('已报送，6月30日前可以更正，还有112天')).toBeTruthy()
    expect(screen.getByText(filingMessages.subject.correction)).toBeTruthy()
  })

  test('before it is filed the days that are left are counted, and nothing is said about a correction', async () => {
    await open('annual-report-company')
    expect(screen.getByText('6月30日截止，还有112天')).toBeTruthy()
    expect(screen.queryByText(filingMessages.subject.correction)).toBeNull()
  })
})

test('a year whose report can no longer be corrected is not offered to be filled in, whatever link leads there', async () => {
  const earlier = [filing({ ...soundSoleTraderReport, reportYear: 2024 }, '2025-04-01')]
  answers['cases.begin'] = () => ({
    ok: true,
    data: { today, right: 'file', merchant: trader(), earlier, subjects: [] },
  })
  const params = { service: 'annual-report-sole-trader', uscc: trader().uscc, subject: '2024' }
  ;(useRouter as jest.Mock).mockReturnValue({ params, path: '' })
  await act(async () => void render(<FilePage />))
  screen.getByRole('heading', { name: '2024年度' })
  screen.getByText(/更正的时间已过/)
  expect(screen.queryByText(filingMessages.checkTask)).toBeNull()
})

test('the preview shows the public rows and not the kept ones; the picture says the accounts in words', async () => {
  const merchant = enterprise({ annualReports: [onRecord(2024)] })
  await open('annual-report-company', [filing(soundCompanyReport, '2026-02-01')], merchant)
  await press(new RegExp(filingMessages.checkTask))
  const preview = screen.getByText(filingMessages.preview.title).closest('.wet-card')
  expect(preview?.textContent).toContain('2025年度报告')
  expect(preview?.textContent).toContain('林榕生，认缴300 万元')
  expect(preview?.textContent).not.toMatch(/党员|资产总额|2024年度报告/)
  expect(screen.getByText('2025年末：资产1,200 万元，负债500 万元，所有者权益700 万元，两边相等。')).toBeTruthy()
})

describe('figures from accounting software', () => {
  const words = filingMessages.table
  const paste = async (text: string) => {
    await press(words.pasteInstead)
    const place = screen.getByLabelText(words.paste)
    await act(async () => void fireEvent.change(place, { target: { value: text } }))
  }
  const draft = () => draftOf(draftId('annual-report-company', { uscc: enterprise().uscc, subject: '2025' }))
  const openTable = async (earlier: readonly EarlierFiling[] = []) => {
    await open('annual-report-company', earlier)
    await press(/从业人数和资产状况/)
    await press(words.open)
  }

  test('are shown question by question and filled in only when the unit is known and the person says so', async () => {
    await openTable()
    await paste('资产总计\t12,000,000.00\n净利润\t500,000\n存货\t3\n')
    expect(screen.getByText(words.unit(undefined))).toBeTruthy()
    expect(screen.getAllByText(words.waitsForUnit)).toHaveLength(2)
    expect(screen.queryByText(words.fillIn(2))).toBeNull()
    await press(words.unitIs('元'))
    expect(screen.getByText('1,200 万元')).toBeTruthy()
    expect(screen.getByText('第1行“资产总计”12,000,000.00')).toBeTruthy()
    expect(screen.getByText(words.unused(1))).toBeTruthy()
    expect(draft()?.answers.assets).toBeUndefined()
    await press(words.fillIn(2))
    expect(draft()?.answers).toMatchObject({ assets: 1_200_000_000, netProfit: 50_000_000 })
    expect(draft()?.carried).toMatchObject({ assets: 'table', netProfit: 'table' })
  })

  test('replace what last year had and say so, and nothing else', async () => {
    await openTable([filing({ ...soundCompanyReport, reportYear: 2024 }, '2025-02-01')])
    await paste('单位：万元\n资产总额,1300\n')
    expect(screen.getByText(words.replaces('1,200 万元'))).toBeTruthy()
    await press(words.fillIn(1))
    expect(draft()?.answers).toMatchObject({ assets: 1_300_000_000, liabilities: soundCompanyReport.liabilities })
  })

  test('a question the names did not match is matched by hand, and a match may be taken away', async () => {
    await openTable()
    await paste('单位：元\n资产总计,12000000\n本期收入,8000000\n')
    await press(words.chooseRowOf('营业总收入'))
    await press('本期收入 8000000', 'radio')
    await press(words.otherRowOf('资产总额'))
    await press(words.noRow, 'radio')
    await press(words.fillIn(1))
    expect(draft()?.answers.revenue).toBe(800_000_000)
    expect(draft()?.answers.assets).toBeUndefined()
  })

  test('a file is chosen, sent, read on the server and shown with its sheets', async () => {
    answers['files.begin'] = () => ({
      ok: true,
      data: { fileId: 'f'.repeat(16), target: { kind: 'http', url: '/upload/f' } },
    })
    answers['files.table'] = () => ({
      ok: true,
      data: {
        tables: [
          {
            name: '资产负债表',
            rows: [
              { line: 1, cells: ['单位：元'] },
              { line: 9, cells: ['资产总计', '12000000'] },
            ],
          },
          {
            name: '利润表',
            rows: [
              { line: 1, cells: ['单位：元'] },
              { line: 4, cells: ['净利润', '500000'] },
            ],
          },
        ],
      },
    })
    const chooseMessageFile = jest
      .fn()
      .mockResolvedValue({ tempFiles: [{ path: 'wx://a', name: '报表.xlsx', size: 9 }] })
    const uploadFile = jest.fn(() => Object.assign(Promise.resolve({ statusCode: 200 }), { progress: () => undefined }))
    Object.assign(Taro, { chooseMessageFile, uploadFile })
    noteConsent('files', true)
    await openTable()
    await press(words.chooseFromChat)
    expect(chooseMessageFile.mock.calls[0][0]).toMatchObject({ extension: ['xlsx', 'csv', 'tsv', 'txt'] })
    expect(screen.getByText(words.readFile('报表.xlsx'))).toBeTruthy()
    expect(screen.getByText('资产负债表 第9行“资产总计”12000000')).toBeTruthy()
    await press(words.fillIn(2))
    expect(draft()?.answers).toMatchObject({ assets: 1_200_000_000, netProfit: 50_000_000 })
  })

  test('a file the server cannot read is said in its words, and changing one’s mind changes nothing', async () => {
    answers['files.begin'] = () => ({ ok: false, error: { code: 'too-large', message: '文件太大' } })
    const chooseMessageFile = jest
      .fn()
      .mockResolvedValueOnce({ tempFiles: [{ path: 'wx://a', name: 'a.xlsx', size: 9 }] })
    chooseMessageFile.mockRejectedValueOnce(new Error('cancel'))
    Object.assign(Taro, { chooseMessageFile })
    noteConsent('files', true)
    await openTable()
    await press(words.chooseFromChat)
    expect(screen.getByText('文件太大')).toBeTruthy()
    await press(words.chooseFromChat)
    expect(screen.getByText('文件太大')).toBeTruthy()
  })

  test('a text that holds none is said so', async () => {
    await openTable()
    await paste('你好')
    expect(screen.getByText(words.nothing)).toBeTruthy()
  })
})
