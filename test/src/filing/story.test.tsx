import Taro, { useRouter } from '@tarojs/taro'
import { act, cleanup, render, screen } from '@testing-library/react'
import { createElement, type ReactElement } from 'react'
import FilePage from '@/dispute/file'
import ReceiptPage from '@/dispute/receipt'
import { pageOver } from '@/filing'
import { StoryCard } from '@/filing/case/StoryCard'
import { submitFiling } from '@/filing/file/submitFiling'
import { casesMessages, filingMessages } from '@/messages'
import { session } from '@/state'
import { answerDraft, discardDraft, draftOf, openDraft, rememberFiling } from '@/state/drafts'
import { caseNumber } from '../../../domain/kernel/case'
import { disputeServices } from '../../../domain/services/packages/dispute'
import { services } from '../../../domain/services/registry'
import { cloud } from '../cloud'
import { press } from '../hands'
import { packageOf } from '../packageOf'

const number = caseNumber('FZ', 2026, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
const other = caseNumber('FZ', 2026, new Uint8Array([8, 7, 6, 5, 4, 3, 2, 1]))
/** Two services that share stories; the second may be filed anonymously. */
const [first, second] = services.filter(({ story, betweenParties }) => story && !betweenParties)
if (!first?.story || !second?.story || second.anonymous !== 'allowed') throw new Error('no two services share a story')
const form = second.forms[0].value
const told = second.story.begin({ about: { name: '福州榕网科技有限公司' }, shared: {}, facts: '袋子里有霉。' })
const words = filingMessages.story

const { requests, answers } = cloud({})
const open = async (params: Record<string, string>) => {
  ;(useRouter as jest.Mock).mockReturnValue({ params, path: '' })
  await act(async () => void render(<FilePage />))
}

/** On a page of the package that holds them. */
const showCard = (card: ReactElement) => render(createElement(pageOver(disputeServices, () => card)))

beforeEach(async () => {
  requests.length = 0
  for (const procedure of Object.keys(answers)) delete answers[procedure]
  answers['account.me'] = () => ({ ok: true, data: { signedIn: true, unread: 0 } })
  answers['cases.carry'] = () => ({ ok: true, data: { answers: told } })
  ;(Taro.navigateTo as jest.Mock).mockClear()
  await session.getState().refresh()
})
afterEach(() => {
  cleanup()
  for (const { id } of services) discardDraft(id)
})

describe('art. 9: the second filing', () => {
  test('begins with what the first has, says so, and warns who wants to stay unknown', async () => {
    await open({ service: second.id, from: number })
    expect(requests.find(({ procedure }) => procedure === 'cases.carry')?.input).toEqual({
      caseNumber: number,
      service: second.id,
    })
    screen.getByText(words.carried(number, 0))
    screen.getByText(words.anonymous)
    expect(draftOf(second.id)).toMatchObject({ answers: told, linkedTo: number })
  })

  test('never replaces what the person wrote without asking', async () => {
    openDraft({ id: second.id, service: second.id }, form)
    answerDraft(second.id, 'facts', '我自己写的')
    await open({ service: second.id, from: number })
    screen.getByText(words.other.text(number))
    expect(draftOf(second.id)?.answers.facts).toBe('我自己写的')
    await press(words.other.keep)
    expect(draftOf(second.id)).not.toHaveProperty('linkedTo')
    cleanup()
    await open({ service: second.id, from: number })
    await press(words.other.replace)
    expect(draftOf(second.id)).toMatchObject({ answers: told, linkedTo: number })
  })

  test('without network it can be filled in, and asked for again', async () => {
    delete answers['cases.carry']
    await open({ service: second.id, from: number })
    screen.getByText(words.unread)
    answers['cases.carry'] = () => ({ ok: true, data: { answers: told } })
    await press(filingMessages.retryMerchant)
    screen.getByText(words.carried(number, 0))
  })

  const submitted = async (named: string) => {
    answers['cases.submit'] = () => ({ ok: true, data: { caseNumber: other, receivedAt: '', receivedMoment: '' } })
    await open({ service: second.id, from: number })
    await act(async () => answerDraft(second.id, 'named', named))
    const draft = draftOf(second.id)
    if (!draft) throw new Error('no draft')
    await act(async () => void (await submitFiling(second, form, draft)))
    return requests.find(({ procedure }) => procedure === 'cases.submit')?.input
  }

  test('filed under a name, the two are linked', async () => {
    expect(await submitted('named')).toMatchObject({ linkedTo: number })
  })

  test('filed anonymously, nothing leads from one to the other', async () => {
    const input = await submitted('anonymous')
    expect(input).toBeDefined()
    expect(JSON.stringify(input)).not.toContain(number)
  })
})

describe('where the second filing is offered', () => {
  test('right after the first', async () => {
    rememberFiling({
      service: first.id,
      caseNumber: number,
      receivedAt: '2026-11-22T06:00:00.000Z',
      receivedMoment: '',
    })
    ;(useRouter as jest.Mock).mockReturnValue({ params: { n: number }, path: '' })
    await act(async () => void render(<ReceiptPage />))
    await press(casesMessages.story.also(second.title))
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/${packageOf(second.id)}/file/index?service=${second.id}&from=${number}`,
    })
  })

  test('not after the second: both are there', async () => {
    const filing = { service: second.id, caseNumber: other, receivedAt: '2026-11-22T06:00:00.000Z', receivedMoment: '' }
    rememberFiling({ ...filing, linkedTo: number })
    ;(useRouter as jest.Mock).mockReturnValue({ params: { n: other }, path: '' })
    await act(async () => void render(<ReceiptPage />))
    expect(screen.queryByText(casesMessages.story.title)).toBeNull()
  })

  test('on the page of a case, beside the cases that are linked already', async () => {
    const linked = {
      caseNumber: other,
      service: second.id,
      serviceTitle: second.title,
      title: '',
      stateLabel: '已收到',
    }
    showCard(<StoryCard caseNumber={number} service={first.id} state={first.workflow.initial} links={[linked]} />)
    expect(screen.queryByRole('button', { name: casesMessages.story.also(second.title) })).toBeNull()
    expect(screen.queryByRole('button', { name: casesMessages.story.anew })).toBeNull()
    await press(casesMessages.story.linked(second.title, other, '已收到'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/dispute/case/index?n=${other}` })
  })

  test('what goes to the merchant itself is never begun with another case, least of all with a report', () => {
    const [toMerchant] = services.filter(({ betweenParties }) => betweenParties)
    if (!toMerchant) throw new Error('no such service')
    for (const { id } of [first, second]) {
      showCard(<StoryCard caseNumber={number} service={id} />)
      expect(screen.queryByRole('button', { name: casesMessages.story.also(toMerchant.title) })).toBeNull()
      cleanup()
    }
    showCard(<StoryCard caseNumber={number} service={toMerchant.id} />)
    screen.getByRole('button', { name: casesMessages.story.also(first.title) })
  })

  test('once more the same, only in the states the service names', async () => {
    for (const state of Object.keys(first.workflow.states)) {
      showCard(<StoryCard caseNumber={number} service={first.id} state={state} />)
      expect([state, screen.queryByRole('button', { name: casesMessages.story.anew }) !== null]).toEqual([
        state,
        first.again?.includes(state),
      ])
      cleanup()
    }
  })
})

describe('before the form: possibly the same', () => {
  const similar = (others: number, items: object[] = []) => {
    answers['cases.similar'] = () => ({ ok: true, data: { items, others } })
  }
  const aboutMerchant = () => {
    openDraft({ id: first.id, service: first.id }, first.forms[0].value)
    for (const [key, value] of Object.entries(first.prefill?.({ uscc: '', name: '某店', address: '某路' }) ?? {}))
      answerDraft(first.id, key, value as string)
  }
  const section = () => first.forms[0].value.sections[0]?.title ?? ''

  test('is a step of its own: others as a number, one’s own with the way to them; shown once', async () => {
    const item = {
      caseNumber: other,
      service: first.id,
      title: '一件事',
      stateLabel: '待受理',
      receivedAt: '2026-11-20T02:00:00.000Z',
      canAdd: true,
    }
    similar(3, [item])
    aboutMerchant()
    await open({ service: first.id })
    await press(new RegExp(section()))
    screen.getByText(filingMessages.similar.step)
    screen.getByText(filingMessages.similar.others(3))
    await press(filingMessages.similar.add)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/dispute/case/index?n=${other}` })
    await press(filingMessages.similar.other)
    screen.getByRole('heading', { name: section() })
    await press(filingMessages.toTasks)
    await press(new RegExp(section()))
    expect(screen.queryByText(filingMessages.similar.step)).toBeNull()
  })

  test('stands in nobody’s way when there is nothing, or no network', async () => {
    for (const answer of [() => similar(0), () => void delete answers['cases.similar']]) {
      answer()
      aboutMerchant()
      await open({ service: first.id })
      await press(new RegExp(section()))
      screen.getByRole('heading', { name: section() })
      cleanup()
    }
  })
})
