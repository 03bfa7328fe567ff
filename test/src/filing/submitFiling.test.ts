import { submitFiling } from '@/filing/file/submitFiling'
import { answerDraft, draftOf, lastFiling, openDraft, setFilingKey } from '@/state/drafts'
import { plainDate } from '../../../domain/kernel/calendar'
import { defineForm } from '../../../domain/kernel/form'
import type { PublicService } from '../../../domain/kernel/service'
import { cloud } from '../cloud'

const service = 'example'
const form = defineForm({
  id: service,
  version: plainDate('2026-06-01'),
  sections: [
    {
      id: 'me',
      title: '我',
      fields: [
        { key: 'who', kind: 'text', label: '姓名', personal: 'ordinary' },
        { key: 'phone', kind: 'mobile', label: '手机', personal: 'ordinary' },
        { key: 'home', kind: 'address', label: '地址', personal: 'ordinary' },
      ],
    },
  ],
})

const { requests, answers } = cloud({})
const refused = (code: string, fields?: Record<string, string>) => () => ({
  ok: false as const,
  error: { code, message: '说明', ...(fields ? { fields } : {}) },
})
const accepted = () => ({
  ok: true as const,
  data: { caseNumber: 'FZ26-7K3M-9PQR-T', receivedAt: '2026-11-22T06:00:00.000Z', receivedMoment: '现在' },
})
const submit = () => {
  const draft = draftOf(service)
  if (!draft) throw new Error('no draft')
  return submitFiling({ id: service } as PublicService, form, draft)
}

beforeEach(() => {
  requests.length = 0
  openDraft({ id: service, service }, form)
  setFilingKey(service, undefined)
  answerDraft(service, 'who', '陈某')
})

test.each(['unavailable', 'limit', 'not-signed-in', 'internal'])(
  'after %s the next attempt is the same filing',
  async (code) => {
    answers['cases.submit'] = refused(code)
    await submit()
    await submit()
    expect(requests[1]?.idempotencyKey).toBe(requests[0]?.idempotencyKey)
    expect(draftOf(service)?.answers.who).toBe('陈某')
  },
)

test.each(['blocked', 'bad-request', 'too-large', 'not-allowed'])(
  'after %s nothing was filed: corrected answers are a new attempt',
  async (code) => {
    answers['cases.submit'] = refused(code)
    await submit()
    answerDraft(service, 'who', '陈某某')
    await submit()
    expect(requests[1]?.idempotencyKey).not.toBe(requests[0]?.idempotencyKey)
  },
)

test('findings of the server come back by field, whatever path names them', async () => {
  answers['cases.submit'] = refused('blocked', { 'answers.phone': '号码不对', home: '太短', '': '整体不行' })
  expect(await submit()).toEqual({
    kind: 'blocked',
    message: '说明：整体不行',
    fields: { phone: '号码不对', home: '太短' },
  })
})

test('a conflict after an attempt without an answer warns that it may have got through', async () => {
  answers['cases.submit'] = refused('unavailable')
  await submit()
  answerDraft(service, 'who', '陈某某')
  answers['cases.submit'] = refused('conflict')
  expect(await submit()).toEqual({ kind: 'conflict' })
})

test('a conflict on the first attempt is about something else, and says what', async () => {
  answers['cases.submit'] = refused('conflict')
  expect(await submit()).toMatchObject({ kind: 'failed', message: '说明' })
  expect(draftOf(service)?.filingKey).toBeUndefined()
})

test('a filing leaves no draft behind, and its contact details stay in memory for the receipt', async () => {
  answerDraft(service, 'phone', '138 0000 0000')
  answerDraft(service, 'home', '福州市鼓楼区')
  answers['cases.submit'] = accepted
  expect(await submit()).toEqual({ kind: 'filed', caseNumber: 'FZ26-7K3M-9PQR-T' })
  expect(draftOf(service)).toBeUndefined()
  expect(lastFiling('FZ26-7K3M-9PQR-T')?.contact).toEqual({
    name: '陈某',
    mobile: '13800000000',
    address: '福州市鼓楼区',
  })
  expect(lastFiling('another')).toBeUndefined()
})
