import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import ConsentsPage from '@/account/consents'
import { privacyMessages } from '@/messages'
import { privacy } from '@/platform'
import { cloud } from '../cloud'

const { purposes, consents: words, gate } = privacyMessages
const at = '2026-11-20T02:00:00.000Z'
const row = (name: string) => screen.getByRole('switch', { name })
const turn = (name: string) => act(async () => void fireEvent.click(row(name)))

beforeEach(() => privacy.setState({ consents: {}, questions: [] }))
afterEach(cleanup)

test('every purpose stands there, off until it was agreed to, with the way without it', () => {
  render(<ConsentsPage />)
  for (const { name, without } of Object.values(purposes)) {
    expect(row(name).getAttribute('aria-checked')).toBe('false')
    expect(row(name).textContent).toContain(without)
  }
})

test('taken back by one press; given again by the same question as before', async () => {
  privacy.setState({ consents: { location: { agreed: true, at } } })
  render(<ConsentsPage />)
  expect(row(purposes.location.name).getAttribute('aria-checked')).toBe('true')
  await turn(purposes.location.name)
  expect(privacy.getState().consents.location?.agreed).toBe(false)
  await turn(purposes.location.name)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: gate.agree })))
  expect(privacy.getState().consents.location?.agreed).toBe(true)
})

test('drafts in the account are deleted before the switch says off, and not said to be when they are not', async () => {
  privacy.setState({ consents: { drafts: { agreed: true, at } } })
  const kept = {
    id: 'complaint',
    service: 'complaint',
    formVersion: '1',
    body: '{}',
    revision: 1,
    savedAt: at,
    device: 'x',
  }
  const { requests, answers } = cloud({ 'account.drafts': () => ({ ok: true, data: { items: [kept] } }) })
  render(<ConsentsPage />)
  await turn(purposes.drafts.name)
  expect(screen.getByText(words.failed)).toBeTruthy()
  expect(privacy.getState().consents.drafts?.agreed).toBe(true)
  answers['account.dropDraft'] = () => ({ ok: true, data: { dropped: true } })
  await turn(purposes.drafts.name)
  expect(requests.at(-1)).toMatchObject({ procedure: 'account.dropDraft', input: { id: 'complaint' } })
  expect(privacy.getState().consents.drafts?.agreed).toBe(false)
})
