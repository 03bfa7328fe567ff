import { syncDirectory } from '../../../cloudfunctions/credit'
import { merchant } from '../../regulator/house'
import { soundComplaint, soundFiling } from '../../sound/complaint'
import { namedFiling } from '../../sound/tip-off'
import { type BothSides, bothSides } from '../bothSides'
import { data, type TestPlatform } from '../harness'
import { arrivals, feedOf } from './feedOf'

interface File {
  blocks: { id: string; source: string; empty: string; records: { rows: { label: string; text: string }[] }[] }[]
}

let sides: BothSides
let platform: TestPlatform
let uscc: string
beforeAll(async () => {
  sides = await bothSides()
  platform = sides.platform
  const known = merchant(7)
  uscc = known.uscc
  await syncDirectory({ ...platform, gateway: feedOf(arrivals([known])) })
}, 60_000)
afterAll(() => sides.close())

const file = async (person: string, filing: object = {}) =>
  data(
    await platform.call<{ caseNumber: string }>(
      'cases.submit',
      { ...soundFiling, answers: { ...soundComplaint, respondentUscc: uscc }, ...filing },
      { person },
    ),
  ).caseNumber
async function regulatorDoes(caseNumber: string, ...acts: readonly [act: string, fields: Record<string, string>][]) {
  await sides.bridge()
  for (const [act, fields] of acts) await sides.officer(caseNumber, act, fields)
}
const shown = async () => {
  const answer = data(await platform.call<File>('credit.merchant', { uscc }))
  const block = answer.blocks.find(({ id }) => id === 'complaints')
  if (!block) throw new Error('no block')
  return block.records.flatMap(({ rows }) => rows.map(({ label, text }) => `${label} ${text}`))
}

const accepted: readonly [string, Record<string, string>][] = [
  ['accept', {}],
  ['startMediation', { how: 'remote', notice: '电话调解' }],
]
const terminated = (ground: string): readonly [string, Record<string, string>][] => [
  ['accept', {}],
  ['terminate', { ground, reason: '双方意见不一' }],
  ['notifyTermination', {}],
]

test('art. 38: counted by result, only once the authority has ended the case; withdrawals change nothing', async () => {
  expect(await shown()).toEqual([])
  const open = await file('open')
  const settled = await file('settled')
  expect(await shown()).toEqual([])

  await regulatorDoes(settled, ...accepted)
  expect(await shown()).toEqual([])
  await regulatorDoes(settled, ['settle', { agreement: '退款', performBy: '', letter: '' }])
  expect(await shown()).toEqual(['达成调解协议 1件'])

  const ended = await file('ended')
  await regulatorDoes(ended, ...terminated('T3'))
  expect(await shown()).toEqual(['达成调解协议 1件', '终止调解 1件'])

  // withdrawn by the consumer, ended because it was withdrawn, found out not to be one, not taken on, still open
  data(await platform.call('cases.act', { caseNumber: open, act: 'withdraw', data: {} }, { person: 'open' }))
  for (const ground of ['T1', 'T6']) await regulatorDoes(await file(`ended-${ground}`), ...terminated(ground))
  await regulatorDoes(await file('declined'), ['decline', { ground: 'R1', reason: '不归本局' }])
  await file('waiting')
  expect(await shown()).toEqual(['达成调解协议 1件', '终止调解 1件'])
})

test('art. 37: a report about the merchant moves no number', async () => {
  const before = await shown()
  const answers = { ...namedFiling.answers, targetUscc: uscc }
  const caseNumber = await file('reporter', { ...namedFiling, answers })
  await regulatorDoes(caseNumber, ['startChecking', {}], ['fileCase', {}], ['close', { result: '' }])
  expect(await shown()).toEqual(before)
})

test('complaints received more than a year ago are no longer counted', async () => {
  platform.setNow('2027-11-20T02:00:00.000Z')
  expect(await shown()).toHaveLength(2)
  platform.setNow('2027-11-21T02:00:00.000Z')
  expect(await shown()).toEqual([])
  platform.setNow('2026-11-20T02:00:00.000Z')
})
