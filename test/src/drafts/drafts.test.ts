import { plainDate } from '../../../domain/kernel/calendar'
import { defineForm, yesNo } from '../../../domain/kernel/form'

/** The phone's storage, which outlives the app. */
const phone = { kept: new Map<string, string>(), full: false }

jest.mock('@/platform', () => ({
  readStored: (key: string) => {
    const text = phone.kept.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  },
  writeStored: (key: string, value: unknown) => {
    if (phone.full) return false
    phone.kept.set(key, JSON.stringify(value))
    return true
  },
  removeStored: (key: string) => void phone.kept.delete(key),
}))

type Drafts = typeof import('@/state/drafts/draftsStore') & typeof import('@/state/drafts/draft')

/** The app started anew: fresh memory, same phone. */
function startApp(): Drafts {
  let drafts: Drafts | undefined
  jest.isolateModules(() => {
    drafts = { ...require('@/state/drafts/draftsStore'), ...require('@/state/drafts/draft') }
  })
  return drafts as Drafts
}

const service = 'example'
const form = defineForm({
  id: service,
  version: plainDate('2026-06-01'),
  sections: [
    {
      id: 'all',
      title: '全部',
      fields: [
        { key: 'what', kind: 'longText', label: '经过' },
        { key: 'paid', kind: 'money', label: '金额' },
        { key: 'daily', kind: 'choice', label: '自用', options: yesNo },
        { key: 'wishes', kind: 'choices', label: '请求', options: [...yesNo, { id: 'later', label: '以后' }] },
      ],
    },
  ],
})

const stored = () => JSON.parse(phone.kept.get(`draft:${service}`) ?? 'null')

beforeEach(() => {
  jest.useFakeTimers()
  phone.kept.clear()
  phone.full = false
})
afterEach(() => jest.useRealTimers())

describe('autosave', () => {
  test('writes 300 ms after the last key, not before', () => {
    const { openDraft, answerDraft } = startApp()
    openDraft({ id: service, service }, form)
    answerDraft(service, 'what', '第')
    jest.advanceTimersByTime(200)
    answerDraft(service, 'what', '第一')
    jest.advanceTimersByTime(299)
    expect(stored()).toBeNull()
    jest.advanceTimersByTime(1)
    expect(stored().answers).toEqual({ what: '第一' })
  })

  test('writes at once when the page is hidden or a field is left', () => {
    const { openDraft, answerDraft, flushDrafts } = startApp()
    openDraft({ id: service, service }, form)
    answerDraft(service, 'paid', 1_250)
    flushDrafts()
    expect(stored().answers).toEqual({ paid: 1_250 })
  })

  test('a draft survives the app being closed, also what is only half typed', () => {
    const before = startApp()
    before.openDraft({ id: service, service }, form)
    before.answerDraft(service, 'paid', '12.3.4')
    before.answerDraft(service, 'daily', 'yes')
    before.flushDrafts()
    const { draft, dropped } = startApp().readDraft({ id: service, service }, form)
    expect(draft.answers).toEqual({ paid: '12.3.4', daily: 'yes' })
    expect(draft.savedAt).toBe(new Date().toISOString())
    expect(dropped).toBe(0)
  })

  test('says so when the phone cannot keep it, and keeps it in memory', () => {
    const { openDraft, answerDraft, flushDrafts, draftOf, draftsStore } = startApp()
    openDraft({ id: service, service }, form)
    phone.full = true
    answerDraft(service, 'what', '很多')
    flushDrafts()
    expect(draftsStore.getState().saves[service]).toBe('failed')
    expect(draftOf(service)?.answers.what).toBe('很多')
    phone.full = false
    answerDraft(service, 'what', '很多字')
    flushDrafts()
    expect(draftsStore.getState().saves[service]).toBe('saved')
  })

  test('never writes more than 200 KB, and leaves what was saved before', () => {
    const { openDraft, answerDraft, flushDrafts, draftsStore, maxDraftBytes } = startApp()
    openDraft({ id: service, service }, form)
    answerDraft(service, 'what', '短')
    flushDrafts()
    // three bytes a character in UTF-8
    answerDraft(service, 'what', '长'.repeat(maxDraftBytes / 3))
    flushDrafts()
    expect(draftsStore.getState().saves[service]).toBe('too-large')
    expect(stored().answers.what).toBe('短')
  })

  test('the key of an attempt to send is on the phone before anything is sent', () => {
    const { openDraft, setFilingKey } = startApp()
    openDraft({ id: service, service }, form)
    setFilingKey(service, 'key-1')
    expect(startApp().readDraft({ id: service, service }, form).draft.filingKey).toBe('key-1')
  })

  test('a discarded draft is gone, and a save that was waiting does not bring it back', () => {
    const { openDraft, answerDraft, discardDraft } = startApp()
    openDraft({ id: service, service }, form)
    answerDraft(service, 'what', '不要了')
    discardDraft(service)
    jest.advanceTimersByTime(1_000)
    expect(phone.kept.size).toBe(0)
  })
})

describe('a draft of an older form', () => {
  test('keeps every answer the form still asks for and counts the others', () => {
    const old = {
      service,
      formVersion: '2025-01-01',
      answers: { what: '经过', gone: '旧问题', daily: 'maybe', wishes: ['no', 'never'], paid: true },
      carried: { gone: 'merchant', what: 'contact' },
    }
    phone.kept.set(`draft:${service}`, JSON.stringify(old))
    const { draft, dropped } = startApp().readDraft({ id: service, service }, form)
    expect(draft.formVersion).toBe('2026-06-01')
    expect(draft.answers).toEqual({ what: '经过', wishes: ['no'] })
    expect(draft.carried).toEqual({ what: 'contact' })
    expect(dropped).toBe(3)
  })

  test.each(['"text"', '{"answers":null}', '[]', '{"answers":{"what":null}}'])(
    'broken storage %s opens an empty one',
    (text) => {
      phone.kept.set(`draft:${service}`, text)
      expect(startApp().readDraft({ id: service, service }, form).draft.answers).toEqual({})
    },
  )
})

describe('answers filled in for the person', () => {
  test('take only empty fields, are marked, and lose the mark when changed', () => {
    const { openDraft, answerDraft, carryInto, draftOf } = startApp()
    openDraft({ id: service, service }, form)
    answerDraft(service, 'what', '自己写的')
    expect(carryInto(service, { what: '带入的', daily: 'yes', paid: undefined }, 'contact')).toEqual(['daily'])
    expect(draftOf(service)?.answers).toEqual({ what: '自己写的', daily: 'yes' })
    expect(draftOf(service)?.carried).toEqual({ daily: 'contact' })
    answerDraft(service, 'daily', 'no')
    expect(draftOf(service)?.carried).toEqual({})
  })

  test('replace what is there only when asked to', () => {
    const { openDraft, answerDraft, carryInto, draftOf } = startApp()
    openDraft({ id: service, service }, form)
    answerDraft(service, 'what', '旧的')
    carryInto(service, { what: '新的' }, 'merchant', true)
    expect(draftOf(service)?.answers.what).toBe('新的')
  })
})

test('an answer and the new start of its input are one change: no screen sees the one without the other', () => {
  const { openDraft, answerElsewhere, carryInto, draftsStore } = startApp()
  openDraft({ id: service, service }, form)
  const seen: unknown[] = []
  draftsStore.subscribe(({ drafts, fills }) =>
    seen.push([drafts[service]?.answers.what ?? '', fills[service]?.what ?? 0, fills[service]?.paid ?? 0]),
  )
  answerElsewhere({ id: service, service }, { what: '别处写的' })
  carryInto(service, { paid: 5 }, 'register')
  expect(seen).not.toContainEqual(['', 1, 0])
  expect(seen.at(-1)).toEqual(['别处写的', 1, 1])
})
