import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { componentMessages, jointMessages as words } from '@/messages'
import JointPage from '@/pledge/joint'
import { session } from '@/state'
import { discardDraft, jointDraft } from '@/state/drafts'
import type { Answers } from '../../../domain/kernel/form'
import { soundLender, soundPledgor } from '../../sound/trademark-pledge'
import { type CloudRequest, cloud } from '../cloud'
import { press } from '../hands'
import { type Joint, type Side, seenBy, signature } from './jointSides'

/**
 * The page of a joint filing as each of two sides has it. What it shows is made by the rules the functions have, from one
 * filing, so that nothing here can be shown that the functions would keep back.
 */
const { requests, answers } = cloud({})
const sent = (procedure: string) => requests.filter((one) => one.procedure === procedure)
const agrees = (confirm: boolean) => (Taro.showModal as unknown as jest.Mock).mockResolvedValue({ confirm })
const whole = { ...soundPledgor, ...soundLender } as unknown as Answers

let joint: Joint
const open = async (side: Side) => {
  answers['cases.jointGet'] = () => ({ ok: true, data: seenBy(side, joint) })
  await act(async () => void render(<JointPage />))
}
const card = (title: string) => {
  const found = screen.getByRole('heading', { name: title }).closest('.wet-card')
  if (!found) throw new Error(`no card ${title}`)
  return found as HTMLElement
}

beforeEach(async () => {
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  answers['cases.jointFile'] = () => ({ ok: true, data: { url: 'https://files/contract' } })
  ;(useRouter as jest.Mock).mockReturnValue({ params: { id: 'joint-1' }, path: '' })
  ;(Taro.redirectTo as unknown as jest.Mock).mockClear()
  await act(async () => void (await session.getState().refresh()))
  const begun = { kind: 'begun' as const, at: '2026-11-29T01:00:00.000Z', by: '出质人' }
  joint = { answers: whole, signatures: [], steps: [begun], state: 'open', accepted: true }
})
afterEach(() => {
  cleanup()
  for (const part of ['shared', 'pledgor', 'pledgee']) discardDraft(`${jointDraft}joint-1:${part}`)
})

describe('each side', () => {
  test.each([
    ['pledgor', ['13800000000'], [soundLender.pledgeeIdNumber, soundLender.pledgeeMobile]],
    ['pledgee', [soundLender.pledgeeIdNumber, soundLender.pledgeeMobile], ['13800000000']],
  ] as const)(
    'the %s reads the whole filing before signing, without the other’s numbers',
    async (side, own, others) => {
      await open(side)
      const text = document.body.textContent ?? ''
      for (const one of ['榕网茶', '200 万', '福州市台江区八一七中路1号', ...own])
        expect([one, text.includes(one)]).toEqual([one, true])
      for (const one of others) expect([one, text.includes(one)]).toEqual([one, false])
      expect(screen.getByRole('button', { name: /合同\.pdf/ })).toBeTruthy()
      expect(sent('cases.jointFile').map(({ input }) => input)).toEqual([
        { id: 'joint-1', fileId: soundPledgor.contracts[0]?.fileId },
      ])
    },
  )

  test('has only its own parts to fill in', async () => {
    await open('pledgee')
    const parts = card(words.parts)
    expect(within(parts).getAllByRole('button')).toHaveLength(1)
    await press(/质权人/)
    expect(screen.getByLabelText('名称或姓名')).toHaveProperty('value', '林小海')
    for (const label of ['担保的数额', '商标清单', '出质人是境外的吗']) expect(screen.queryByText(label)).toBeNull()
  })

  test('what is typed into one’s part goes there with the state it was typed over, and nowhere else', async () => {
    joint.answers = { ...whole, pledgeeName: undefined } as unknown as Answers
    answers['cases.jointFill'] = () => ({ ok: true, data: { revision: 4, voids: [] } })
    await open('pledgee')
    expect(screen.getByText(words.waits.fill)).toBeTruthy()
    await press(/质权人/)
    await act(async () => void fireEvent.change(screen.getByLabelText('名称或姓名'), { target: { value: '林海' } }))
    await press(words.save)
    const { pledgeeName: _, ...rest } = soundLender
    expect(sent('cases.jointFill')[0]?.input).toEqual({
      id: 'joint-1',
      part: 'pledgee',
      formVersion: '2026-05-01',
      revision: 3,
      answers: { ...rest, pledgeeName: '林海' },
    })
  })

  test('waits, and has nothing to sign, while the other has not filled in theirs', async () => {
    joint = { ...joint, answers: soundPledgor as unknown as Answers, accepted: false }
    await open('pledgor')
    expect(screen.getByText(words.waits.others)).toBeTruthy()
    expect(screen.getByText(words.waitsForPart(['质权人']))).toBeTruthy()
    // their questions are not this side's mistakes
    expect(screen.queryByText(/请填写地址/)).toBeNull()
    expect(screen.queryByRole('button', { name: words.sign })).toBeNull()
  })
})

test('what is missing in one’s own part is asked there, and shown there when it was saved with gaps', async () => {
  joint.answers = { ...whole, pledgeeName: undefined } as unknown as Answers
  answers['cases.jointFill'] = () => ({ ok: true, data: { revision: 4, voids: [] } })
  await open('pledgee')
  expect(screen.getByText(words.fillFirst)).toBeTruthy()
  expect(screen.queryByText('请填写名称或姓名')).toBeNull()
  await press(/质权人/)
  expect(screen.getByText('请填写名称或姓名')).toBeTruthy()
  await press(words.save)
  const toasts = (Taro.showToast as unknown as jest.Mock).mock.calls.map(([{ title }]) => title)
  expect(toasts).toContain(words.savedOpen(1))
})

describe('signing', () => {
  const tickAll = async () => {
    for (const box of within(card(words.signTitle('质权人'))).getAllByRole('checkbox'))
      await act(async () => void fireEvent.click(box))
  }

  test('needs every sentence confirmed, and sends the digest of what is on the screen', async () => {
    answers['cases.jointSign'] = () => ({ ok: true, data: { signedAt: '2026-11-29T02:00:00.000Z', complete: false } })
    await open('pledgee')
    await press(words.sign)
    expect(sent('cases.jointSign')).toEqual([])
    await tickAll()
    await press(words.sign)
    expect(sent('cases.jointSign')[0]?.input).toEqual({
      id: 'joint-1',
      seat: 'pledgee',
      digest: signature('pledgee', whole).digest,
      confirmed: true,
    })
  })

  test('what changed meanwhile is not signed: it is shown anew and said', async () => {
    answers['cases.jointSign'] = () => ({ ok: false, error: { code: 'conflict', message: '内容有改动' } })
    await open('pledgee')
    await tickAll()
    joint.answers = { ...whole, amount: 300_000_000 }
    await press(words.sign)
    expect(screen.getByText(words.changed)).toBeTruthy()
    expect(document.body.textContent).toContain('300 万')
  })

  test.each(['pledgor', 'pledgee'] as const)('a change after a signature voids it, for the %s to see', async (side) => {
    const signed = signature('pledgee', whole)
    joint.signatures = [signed]
    await open(side)
    expect(screen.getByText(words.states.signed)).toBeTruthy()
    expect(screen.queryByText(words.voidWhy)).toBeNull()
    cleanup()
    joint.answers = { ...whole, amount: 180_000_000 }
    joint.steps = [
      ...joint.steps,
      {
        kind: 'filled',
        at: '2026-11-29T03:00:00.000Z',
        by: '发起人',
        sections: ['担保的债权'],
        voids: ['质权人（林小海）'],
      },
    ]
    await open(side)
    expect(screen.getByText(words.states.void)).toBeTruthy()
    expect(screen.getByText(words.voidWhy)).toBeTruthy()
    expect(screen.getByText('发起人填写了“担保的债权”')).toBeTruthy()
    expect(screen.getByText(words.voids(['质权人（林小海）']))).toBeTruthy()
    // whoever signed signs again; nothing can be submitted meanwhile
    expect(screen.queryByRole('button', { name: words.submit })).toBeNull()
    expect(screen.queryByText(words.signTitle('质权人'))).toEqual(side === 'pledgee' ? expect.anything() : null)
  })

  test('whoever is about to change what was signed is told before', async () => {
    joint.signatures = [signature('pledgee', whole)]
    await open('pledgor')
    await press(/共同内容/)
    expect(screen.getByText(words.changesVoid)).toBeTruthy()
  })

  test('signed by both, only who began submits, once they declare it', async () => {
    joint.signatures = [signature('pledgor', whole), signature('pledgee', whole)]
    answers['cases.jointSubmit'] = () => ({
      ok: true,
      data: { caseNumber: 'FZ26-7K3M-9PQR-T', receivedAt: '2026-11-29T02:00:00.000Z', receivedMoment: '' },
    })
    await open('pledgee')
    expect(screen.queryByRole('button', { name: words.submit })).toBeNull()
    cleanup()
    await open('pledgor')
    await press(words.submit)
    expect(sent('cases.jointSubmit')).toEqual([])
    await press(words.declare, 'checkbox')
    await press(words.submit)
    expect(sent('cases.jointSubmit')[0]?.input).toEqual({ id: 'joint-1', declared: true })
    expect((Taro.redirectTo as unknown as jest.Mock).mock.calls[0][0].url).toContain('pledge/receipt/index')
  })
})

describe('inviting and leaving', () => {
  test('the invitation is shown once, as a code and a picture, to whoever began', async () => {
    joint = { ...joint, answers: soundPledgor as unknown as Answers, accepted: false }
    const token = 'k3-Vq_0123456789abcdefgh'
    answers['cases.jointInvite'] = () => ({ ok: true, data: { token, expiresAt: '2026-12-13T02:00:00.000Z' } })
    await open('pledgor')
    await press(words.inviteAgainOf('质权人'))
    expect(sent('cases.jointInvite')[0]?.input).toEqual({ id: 'joint-1', seat: 'pledgee' })
    expect(screen.getByText(`${words.invitation} ${token}`)).toBeTruthy()
    expect(screen.getByRole('img', { name: words.invitationQr })).toBeTruthy()
    // the two sides stand apart: nobody takes both places
    expect(screen.queryByRole('button', { name: words.takeOf('质权人') })).toBeNull()
  })

  test('a party that leaves is asked first; who began ends the whole', async () => {
    answers['cases.jointLeave'] = () => ({ ok: true, data: { state: 'open' } })
    await open('pledgee')
    agrees(false)
    await press(words.leave)
    expect(sent('cases.jointLeave')).toEqual([])
    agrees(true)
    await press(words.leave)
    expect(sent('cases.jointLeave')).toHaveLength(1)
    cleanup()
    answers['cases.jointLeave'] = () => {
      joint.state = 'ended'
      return { ok: true, data: { state: 'ended' } }
    }
    await open('pledgor')
    await press(words.end)
    expect(screen.getByText(words.ended)).toBeTruthy()
    expect(document.body.textContent).not.toContain('榕网茶')
  })
})

describe('whoever opens it', () => {
  const refused = (code: string, message: string) => (_: CloudRequest) => ({
    ok: false as const,
    error: { code, message },
  })

  test('and is not signed in is asked to, and sees nothing before', async () => {
    session.setState({ status: 'unknown', me: undefined })
    answers['account.me'] = () => ({ ok: true, data: { signedIn: false, unread: 0 } })
    answers['cases.jointGet'] = refused('not-signed-in', '请先登录')
    await act(async () => void render(<JointPage />))
    expect(screen.getByText(words.signIn)).toBeTruthy()
    expect(screen.getAllByRole('button', { name: componentMessages.signIn.title }).length).toBeGreaterThan(0)
    expect(document.body.textContent).not.toContain('榕网')
  })

  test('without a place in it is told that there is no such filing', async () => {
    answers['cases.jointGet'] = refused('not-found', '没有找到')
    await act(async () => void render(<JointPage />))
    expect(screen.getByText(words.notFound)).toBeTruthy()
  })

  test('after it was filed is led to the case', async () => {
    joint.state = 'filed'
    await open('pledgee')
    await press(words.toCase)
    expect((Taro.redirectTo as unknown as jest.Mock).mock.calls[0][0].url).toContain('FZ26-7K3M-9PQR-T')
    expect(screen.queryByText(words.leave)).toBeNull()
  })
})
