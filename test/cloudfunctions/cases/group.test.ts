import { merchant } from '../../regulator/house'
import { canaries, soundComplaint, soundFiling } from '../../sound/complaint'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'

let platform: TestPlatform
beforeAll(async () => {
  platform = await testPlatform()
})
afterAll(() => platform.close())

type View = { acts: string[]; group?: { others: number; joined: number; in: boolean } }
let counted = 0
const about = () => {
  counted += 1
  return merchant(counted).uscc
}
const complain = async (person: string, uscc: string, changes: object = {}) => {
  const answers = { ...soundComplaint, respondentUscc: uscc, ...changes }
  return data(await platform.call<{ caseNumber: string }>('cases.submit', { ...soundFiling, answers }, { person }))
    .caseNumber
}
const view = async (person: string, caseNumber: string) =>
  data(await platform.call<View>('cases.get', { caseNumber }, { person }))
const act = (person: string, caseNumber: string, name: string, body: object = {}) =>
  platform.call('cases.act', { caseNumber, act: name, data: body }, { person })

describe('art. 12: several with the same complaint may be heard together, each by their own consent', () => {
  test('alone there is nothing to join', async () => {
    const caseNumber = await complain('alone', about())
    const { group, acts } = await view('alone', caseNumber)
    expect(group).toBeUndefined()
    expect(acts).not.toEqual(expect.arrayContaining(['joinGroup']))
    expect(acts).not.toEqual(expect.arrayContaining(['leaveGroup']))
  })

  test('the same merchant and the same problem: a number of others, joined by consent, left at will', async () => {
    const uscc = about()
    const mine = await complain('one', uscc)
    const theirs = await complain('two', uscc)
    await complain('three', uscc, { problem: 'price' })
    expect((await view('one', mine)).group).toEqual({ others: 1, joined: 0, in: false })
    expect(refusal(await act('one', mine, 'joinGroup'))).toBe('blocked')
    data(await act('one', mine, 'joinGroup', { consent: true }))
    const after = await view('one', mine)
    expect(after.group).toEqual({ others: 1, joined: 0, in: true })
    expect(after.acts).toEqual(expect.arrayContaining(['leaveGroup']))
    expect(after.acts).not.toEqual(expect.arrayContaining(['joinGroup']))
    expect((await view('two', theirs)).group).toEqual({ others: 1, joined: 1, in: false })
    data(await act('one', mine, 'leaveGroup'))
    expect((await view('two', theirs)).group).toEqual({ others: 1, joined: 0, in: false })
  })

  test('nothing says who the others are, and a withdrawn complaint is none', async () => {
    const uscc = about()
    const mine = await complain('curious', uscc)
    const theirs = await complain('private', uscc)
    data(await act('private', theirs, 'joinGroup', { consent: true }))
    const seen = JSON.stringify(await view('curious', mine))
    for (const word of [theirs, 'private']) expect(seen).not.toContain(word)
    data(await act('private', theirs, 'withdraw'))
    expect((await view('curious', mine)).group).toBeUndefined()
    expect(Object.values(canaries).length).toBeGreaterThan(0)
  })
})
