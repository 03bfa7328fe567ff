import { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { filePage } from '@/filing'
import { filingMessages } from '@/messages'
import { noteConsent, privacy } from '@/platform'
import { session } from '@/state'
import { answerElsewhere, discardDraft, draftOf } from '@/state/drafts'
import type { Answers } from '../../../domain/kernel/form'
import { services } from '../../../domain/services/registry'
import { type CloudRequest, cloud } from '../cloud'

/** One draft on this phone and its copy in the account, which another phone writes into. */
const FilePage = filePage(services)
const words = filingMessages.copies
const id = 'complaint'
const today = '2026-11-22'
const { requests, answers } = cloud({})
const writes = () => requests.filter(({ procedure }) => procedure === 'account.keepDraft')
const here = () => draftOf(id)?.answers ?? {}
const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const choose = (name: RegExp) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })))

/** The account as the server keeps it: nothing is written over a revision the phone has not seen. */
interface Kept {
  revision: number
  answers: Answers
}
let kept: Kept | undefined

function answering(): void {
  Object.assign(answers, {
    'account.me': () => ({ ok: true, data: { signedIn: true, unread: 0 } }),
    'account.drafts': () => ({
      ok: true,
      data: {
        items: kept
          ? [
              {
                ...{ id, service: id, formVersion: '1', revision: kept.revision, device: 'iPad' },
                body: JSON.stringify({ answers: kept.answers }),
                savedAt: `${today}T03:00:00.000Z`,
              },
            ]
          : [],
      },
    }),
    'account.keepDraft': ({ input }: { input: Record<string, unknown> }) => {
      if ((kept?.revision ?? 0) !== input.base)
        return { ok: true, data: { kept: false, revision: kept?.revision ?? 0 } }
      kept = { revision: (kept?.revision ?? 0) + 1, answers: JSON.parse(String(input.body)).answers }
      return { ok: true, data: { kept: true, revision: kept.revision } }
    },
    'account.dropDraft': () => {
      kept = undefined
      return { ok: true, data: { dropped: true } }
    },
  })
}
/** The other phone goes on from what is in the account. */
const elsewhere = (change: Answers) => {
  kept = { revision: (kept?.revision ?? 0) + 1, answers: { ...kept?.answers, ...change } }
}

async function open(): Promise<void> {
  cleanup()
  ;(useRouter as unknown as jest.Mock).mockReturnValue({ params: { service: id }, path: '' })
  await act(async () => void render(<FilePage />))
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(`${today}T02:00:00.000Z`) })
  kept = undefined
  requests.length = 0
  discardDraft(id)
  answering()
  session.setState({ status: 'signed-in', me: { signedIn: true, unread: 0 } })
  privacy.setState({ consents: {}, questions: [] })
  noteConsent('drafts', true)
  answerElsewhere({ id, service: id }, { goods: '茶叶一箱', facts: '没有发货' })
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('nothing leaves the phone before the person has agreed, and nothing for a service that hides who files', async () => {
  privacy.setState({ consents: {} })
  await open()
  expect(screen.getByRole('button', { name: words.offer })).toBeTruthy()
  expect(requests.map(({ procedure }) => procedure)).not.toContain('account.keepDraft')
  noteConsent('drafts', true)
  answerElsewhere({ id: 'tip-off', service: 'tip-off' }, { facts: '线索' })
  cleanup()
  ;(useRouter as unknown as jest.Mock).mockReturnValue({ params: { service: 'tip-off' }, path: '' })
  await act(async () => void render(<FilePage />))
  expect(writes()).toEqual([])
  discardDraft('tip-off')
})

test('the copy follows the typing, each from the revision before', async () => {
  await open()
  expect(kept).toMatchObject({ revision: 1, answers: { goods: '茶叶一箱' } })
  await act(async () => answerElsewhere({ id, service: id }, { goods: '茶叶两箱' }))
  await act(async () => void jest.advanceTimersByTime(2_500))
  expect(kept).toMatchObject({ revision: 2, answers: { goods: '茶叶两箱', facts: '没有发货' } })
  expect(writes().map(({ input }) => input.base)).toEqual([0, 1])
})

test('what only the other phone changed stands here, and it is said', async () => {
  await open()
  elsewhere({ goods: '茶叶三箱' })
  await open()
  expect(here()).toMatchObject({ goods: '茶叶三箱', facts: '没有发货' })
  expect(document.body.textContent).toContain('iPad')
})

/** Does something while the first such question of the phone is on its way. */
const during = (procedure: string, meanwhile: () => void) => {
  const answer = answers[procedure] as (request: CloudRequest) => { ok: true; data: unknown }
  answers[procedure] = (request) => {
    answers[procedure] = answer
    meanwhile()
    return answer(request)
  }
}

test('what is typed while the account is asked is not overwritten unseen', async () => {
  await open()
  elsewhere({ goods: '茶叶三箱' })
  during('account.drafts', () => answerElsewhere({ id, service: id }, { goods: '茶叶两箱' }))
  await open()
  expect(here()).toMatchObject({ goods: '茶叶两箱' })
  expect(screen.getByText(words.conflict.title)).toBeTruthy()
})

test('filed or thrown away while its copy is on the way: gone from the account too', async () => {
  during('account.keepDraft', () => discardDraft(id))
  await open()
  expect(requests.map(({ procedure }) => procedure)).toContain('account.keepDraft')
  expect(kept).toBeUndefined()
})

test('both changed: both stand there, one question at a time; nothing is overwritten before the choice', async () => {
  await open()
  elsewhere({ goods: '茶叶三箱', facts: '发错了货' })
  answerElsewhere({ id, service: id }, { goods: '茶叶两箱' })
  await open()
  expect(screen.getByText(words.conflict.title)).toBeTruthy()
  expect(here()).toMatchObject({ goods: '茶叶两箱', facts: '没有发货' })
  expect(kept).toMatchObject({ revision: 2, answers: { goods: '茶叶三箱' } })
  // the one that only the other phone changed is chosen already, the other question waits for the person
  expect(screen.getByRole('radio', { name: /iPad：发错了货/ }).getAttribute('aria-checked')).toBe('true')
  const use = screen.getByRole('button', { name: words.conflict.use })
  await act(async () => void fireEvent.click(use))
  expect(kept?.revision).toBe(2)
  await choose(/这台手机：茶叶两箱/)
  await press(words.conflict.use)
  expect(here()).toMatchObject({ goods: '茶叶两箱', facts: '发错了货' })
  expect(kept).toMatchObject({ revision: 3, answers: { goods: '茶叶两箱', facts: '发错了货' } })

  // and what was not chosen can still be had
  await press(words.undo)
  await press(words.conflict.allOther('iPad'))
  await press(words.conflict.use)
  expect(here()).toMatchObject({ goods: '茶叶三箱', facts: '发错了货' })
  expect(kept).toMatchObject({ revision: 4, answers: { goods: '茶叶三箱' } })
})

test('one version as a whole: mine', async () => {
  await open()
  elsewhere({ goods: '茶叶三箱', facts: '发错了货' })
  answerElsewhere({ id, service: id }, { goods: '茶叶两箱' })
  await open()
  await press(words.conflict.allMine)
  await press(words.conflict.use)
  expect(kept).toMatchObject({ revision: 3, answers: { goods: '茶叶两箱', facts: '没有发货' } })
})

test('filed or thrown away elsewhere: it does not come back unseen, and what is here is kept until the person says', async () => {
  await open()
  kept = undefined
  answerElsewhere({ id, service: id }, { goods: '茶叶两箱' })
  await open()
  const notice = screen.getByText(words.gone.title).closest('.wet-notice') as HTMLElement
  expect(here()).toMatchObject({ goods: '茶叶两箱' })
  expect(kept).toBeUndefined()
  await act(async () => void fireEvent.click(within(notice).getByRole('button', { name: words.gone.keep })))
  expect(kept).toMatchObject({ revision: 1, answers: { goods: '茶叶两箱' } })
})

test('thrown away here without a network: gone from the account when there is one again', async () => {
  await open()
  Object.assign(answers, { 'account.dropDraft': undefined })
  await act(async () => discardDraft(id))
  expect(kept).toBeTruthy()
  answering()
  await open()
  expect(kept).toBeUndefined()
})
