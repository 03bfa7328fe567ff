import * as v from 'valibot'
import { type MerchantSnapshot, merchantSnapshot } from '../../domain/credit'
import { type House, house, merchant, merchants } from './house'

const COUNT = 57
let sandbox: House
beforeAll(async () => {
  sandbox = await house({ merchants: () => merchants(COUNT) })
}, 60_000)
afterAll(() => sandbox.close())

/** Follows the feed as our side does, with something happening after each page. */
async function follow(limit: number, between: (page: number) => Promise<void> = async () => undefined) {
  const found = new Map<string, MerchantSnapshot>()
  let after = 0
  for (let pages = 1; ; pages += 1) {
    const page = await sandbox.gateway.directory(after, limit)
    expect(page.changes.length).toBeLessThanOrEqual(limit)
    for (const change of page.changes) {
      expect(change.position).toBeGreaterThan(after)
      after = change.position
      if (change.merchant) found.set(change.uscc, change.merchant)
      else found.delete(change.uscc)
    }
    expect(page.next).toBe(after)
    expect(page.more).toBe(page.remaining > 0)
    if (!page.more) return { found, after, pages }
    await between(pages)
  }
}

const penalty = {
  shown: 'documentNumber authority decidedOn violation result level',
  documentNumber: '榕市监罚〔2026〕1号',
  authority: '福州市市场监督管理局',
  decidedOn: '2026-11-20',
  violation: '未亮照经营',
  result: '罚款二千元',
  level: 'general',
}

test.each([1, 7, 56, 57, 58, 2_000])('pages of %i give the whole register, nothing twice', async (limit) => {
  const { found, pages } = await follow(limit)
  expect(found.size).toBe(COUNT)
  expect(pages).toBe(Math.ceil(COUNT / limit))
  for (let number = 1; number <= COUNT; number += 1)
    expect(found.get(merchant(number).uscc)?.name).toBe(merchant(number).name)
})

test('what is still to come is counted exactly', async () => {
  const first = await sandbox.gateway.directory(0, 10)
  expect(first.remaining).toBe(COUNT - 10)
  expect((await sandbox.gateway.directory(first.next, 10)).remaining).toBe(COUNT - 20)
})

test('a change while somebody pages is neither missed nor doubled', async () => {
  const early = merchant(3).uscc // already read when it changes
  const late = merchant(50).uscc // not yet read when it changes
  const { found } = await follow(10, async (page) => {
    if (page !== 1) return
    for (const uscc of [early, late])
      expect((await sandbox.post(`/console/directory/${uscc}/penalty`, penalty)).status).toBe(303)
  })
  expect(found.size).toBe(COUNT)
  for (const uscc of [early, late]) {
    const snapshot = v.parse(merchantSnapshot, found.get(uscc))
    expect(snapshot.penalties).toHaveLength(1)
    expect(snapshot.penalties[0]).toMatchObject({ documentNumber: penalty.documentNumber, level: 'general' })
  }
})

test('a follower who is up to date gets only what changed since', async () => {
  const { after } = await follow(2_000)
  const { uscc } = merchant(9)
  const listed = {
    shown: 'list reason authority',
    list: 'abnormal',
    reason: '通过登记的住所无法联系',
    authority: '鼓楼区局',
  }
  expect((await sandbox.post(`/console/directory/${uscc}/listing`, listed)).status).toBe(303)
  const news = await sandbox.gateway.directory(after)
  expect(news.changes.map((change) => change.uscc)).toEqual([uscc])
  const record = news.changes[0]?.merchant?.listings[0]
  expect(record).toMatchObject({ list: 'abnormal', reason: '通过登记的住所无法联系' })

  await sandbox.post(`/console/directory/${uscc}/end`, { record: record?.id ?? '', reason: 'repaired' })
  const cured = await sandbox.gateway.directory(news.next)
  expect(cured.changes[0]?.merchant?.listings[0]).toMatchObject({ id: record?.id, endReason: 'repaired' })
})

test('publication ends with the tier: three months, one year, three years', async () => {
  const { uscc } = merchant(20)
  for (const level of ['light', 'general', 'serious', 'warning'])
    await sandbox.post(`/console/directory/${uscc}/penalty`, { ...penalty, level })
  const { found } = await follow(500)
  const day = (level: string): [string, string] => {
    const record = found.get(uscc)?.penalties.find((candidate) => candidate.level === level)
    return [record?.publishedOn ?? '', record?.publicUntil ?? '']
  }
  const months = ([from, to]: [string, string]) =>
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  expect(['warning', 'light', 'general', 'serious'].map((level) => months(day(level)))).toEqual([0, 3, 12, 36])
})

test('a penalty with something missing is refused, and what was typed is still there', async () => {
  const { uscc } = merchant(21)
  const answer = await sandbox.post(`/console/directory/${uscc}/penalty`, {
    ...penalty,
    result: '',
    decidedOn: '2999-01-01',
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('请填写处罚内容')
  expect(page).toContain('日期不能晚于今天')
  expect(page).toContain(`value="${penalty.documentNumber}"`)
})

test('the register is found by part of a name and by code', async () => {
  expect(await sandbox.page(`/console/directory?search=${encodeURIComponent('第33测试')}`)).toContain(merchant(33).uscc)
  expect(await sandbox.page(`/console/directory?search=${merchant(34).uscc.toLowerCase()}`)).toContain(
    merchant(34).name,
  )
  expect(await sandbox.page('/console/directory?search=%25')).toContain('没有找到')
})

test('paging outside the contract is refused', async () => {
  await expect(sandbox.gateway.directory(0, 2_001)).rejects.toMatchObject({ kind: 'permanent', code: 'paging' })
  await expect(sandbox.gateway.directory(-1)).rejects.toMatchObject({ code: 'paging' })
})

test('a directory that is there is not filled again', async () => {
  const before = await follow(2_000)
  await sandbox.restart()
  const after = await follow(2_000)
  expect(after.after).toBe(before.after)
  expect(after.found).toEqual(before.found)
})
