import Taro, { useRouter } from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { jointPage } from '@/filing'
import { formMessages, jointMessages } from '@/messages'
import { noteConsent } from '@/platform'
import { plainDate } from '../../../domain/kernel/calendar'
import { type Answers, normaliseAnswers } from '../../../domain/kernel/form'
import {
  documentToSign,
  hindrances,
  mergePart,
  partFindings,
  type Seat,
  seatsOf,
  shownTo,
  signedDigest,
} from '../../../domain/kernel/joint'
import { blocksFiling } from '../../../domain/kernel/rules'
import { checks } from '../../../domain/services/company-registration/checks'
import { form } from '../../../domain/services/company-registration/form'
import { parties } from '../../../domain/services/company-registration/parties'
import { services } from '../../../domain/services/registry'
import { residentId, soundCompany } from '../../sound/registration'
import { cloud } from '../cloud'
import { press, type } from '../hands'

/** A shareholder who was invited: fills in their own number, reads the articles, signs what is on the screen. */
const JointPage = jointPage(services)
const { answers: replies, requests } = cloud({})
const today = plainDate('2026-11-22')
const mine = 'shareholder:林小海'
const number = residentId('19920202')

/** The filing as the functions keep it. */
let kept: Answers
let revision: number
let signed: string | undefined

function view() {
  const seats = seatsOf(parties, kept)
  const own = seats.find(({ id }) => id === mine) as Seat
  const document = documentToSign(form, parties, kept, own)
  return {
    id: 'j1',
    service: 'company-registration',
    formVersion: form.version,
    state: 'open',
    today,
    expiresAt: '2027-01-20T02:00:00.000Z',
    began: false,
    answers: shownTo(form, parties, kept, [mine]),
    parts: [
      {
        id: mine,
        title: '股东（林小海）',
        revision,
        done: !blocksFiling(partFindings(form, checks, parties, kept, mine, { today })),
      },
    ],
    seats: seats.map(({ id, role, name }) => ({
      id,
      role: role.id,
      title: role.title,
      ...(name ? { name } : {}),
      state: id === mine ? (signed === undefined ? 'taken' : 'signed') : 'filled',
      mine: id === mine,
    })),
    toSign: [
      {
        seat: mine,
        sections: document.sections,
        digest: signedDigest(document),
        hindrances: hindrances(form, checks, parties, kept, mine, { today }),
      },
    ],
    steps: [],
    complete: false,
  }
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-22T06:00:00.000Z') })
  requests.length = 0
  revision = 0
  signed = undefined
  const [chen, lin] = soundCompany.people
  kept = normaliseAnswers(form, {
    ...soundCompany,
    signedOnPhones: true,
    people: [chen, { ...lin, residentId: undefined }],
  } as unknown as Answers)
  ;(useRouter as jest.Mock).mockReturnValue({ params: { id: 'j1' }, path: '' })
  for (const procedure of Object.keys(replies)) delete replies[procedure]
  replies['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  replies['cases.jointGet'] = () => ({ ok: true, data: view() })
  replies['cases.jointFill'] = ({ input }) => {
    if (input.revision !== revision)
      return { ok: false, error: { code: 'conflict', message: '这一部分刚刚在另一台设备上改过' } }
    kept = mergePart(form, parties, kept, mine, input.answers as Answers)
    revision += 1
    return { ok: true, data: { revision, voids: [] } }
  }
  replies['cases.jointSign'] = ({ input }) => {
    signed = String(input.digest)
    return { ok: true, data: { signedAt: '2026-11-22T06:00:00.000Z', complete: false } }
  }
})
afterEach(() => jest.useRealTimers())

test('the articles are read before they are signed, nobody else’s number is on the screen, and the digest is of what is shown', async () => {
  await act(async () => void render(<JointPage />))
  await press(/股东（林小海）/)
  await type(/身份证号/, number)
  await press(jointMessages.save)
  await act(async () => void (await jest.advanceTimersByTimeAsync(1_000)))
  // nobody signs what is folded away: once everything is filled in, the articles stand open
  screen.getByRole('heading', { name: '公司章程' })
  screen.getByText(/公司设经理，由董事决定聘任/)
  expect(document.body.textContent).not.toContain(residentId('19900101'))
  const sign = screen.getByRole('button', { name: jointMessages.sign })
  fireEvent.click(sign)
  expect(signed).toBeUndefined()
  for (const sentence of parties.roles[0]?.confirms ?? []) await press(sentence, 'checkbox')
  await press(jointMessages.sign)
  const seat = seatsOf(parties, kept).find(({ id }) => id === mine) as Seat
  expect(signed).toBe(signedDigest(documentToSign(form, parties, kept, seat)))
})

test('a number read off a picture stands in its input, and is what is saved', async () => {
  noteConsent('pictures', true)
  noteConsent('recognition', true)
  replies['files.readable'] = () => ({ ok: true, data: { kinds: ['id-card'] } })
  replies['files.begin'] = () => ({ ok: true, data: { fileId: 'f', target: { kind: 'http', url: '/upload/x' } } })
  replies['files.recognise'] = () => ({ ok: true, data: { read: { name: '林小海', residentId: number } } })
  Object.assign(Taro, {
    chooseMedia: async () => ({ tempFiles: [{ tempFilePath: 'wxfile://a.jpg', size: 9, fileType: 'image' }] }),
    uploadFile: () => Object.assign(Promise.resolve({ statusCode: 204 }), { progress: () => undefined }),
  })
  await act(async () => void render(<JointPage />))
  await press(/股东（林小海）/)
  await press(new RegExp(formMessages.readPicture['id-card']))
  await act(async () => void (await jest.advanceTimersByTimeAsync(4_000)))
  expect((screen.getByRole('textbox', { name: /身份证号/ }) as HTMLInputElement).value).toBe(number)
  await press(jointMessages.save)
  expect(JSON.stringify(kept)).toContain(number)
})

test('two devices fill in the same part: the later one is told, keeps what it typed, and may save it', async () => {
  await act(async () => void render(<JointPage />))
  await press(/股东（林小海）/)
  await type(/身份证号/, number)
  // meanwhile, on the other device
  kept = mergePart(form, parties, kept, mine, { residentId: residentId('19910101') })
  revision = 1
  await press(jointMessages.save)
  await act(async () => void (await jest.advanceTimersByTimeAsync(1_000)))
  screen.getByText(/刚刚在另一台设备上改过/)
  expect((screen.getAllByRole('textbox', { name: /身份证号/ })[0] as HTMLInputElement).value).toBe(number)
  await press(jointMessages.save)
  await act(async () => void (await jest.advanceTimersByTimeAsync(1_000)))
  expect(JSON.stringify(kept)).toContain(number)
  expect(revision).toBe(2)
})
