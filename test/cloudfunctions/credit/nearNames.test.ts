import type { InferOutput } from 'valibot'
import { syncDirectory } from '../../../cloudfunctions/credit'
import type { creditContract } from '../../../cloudfunctions/credit/contract'
import type { MerchantSnapshot } from '../../../domain/credit'
import { data, refusal, type TestPlatform, testPlatform } from '../harness'
import { arrivals, feedOf, syntheticCity } from './feedOf'

type Found = InferOutput<(typeof creditContract)['credit.nearNames']['output']>

const generated = syntheticCity(300)
const model = generated[0] as MerchantSnapshot
const special = (
  [
    ['91350102MAT901019X', '福州榕网科技有限公司'],
    ['91350102MAT901027Q', '榕网（福州）信息科技有限公司'],
    ['91350102MAT901035K', '福州网榕软件有限公司'],
    ['91350102MAT901043E', '福州榕网餐饮管理有限公司'],
    ['91350102MAT9010519', '福州榕网通科技有限公司'],
    ['91350102MAT901086U', '福州闽八方科技有限公司'],
  ] satisfies [string, string][]
).map(([uscc, name]): MerchantSnapshot => ({ ...model, shops: [], name, uscc }))

let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform(feedOf(arrivals([...generated, ...special])))
  await syncDirectory(platform)
}, 60_000)
afterAll(() => platform.close())

const near = async (trade: string, industry = '科技') =>
  data(
    await platform.call<Found>('credit.nearNames', { division: '福州', trade, industry, form: '有限公司' }),
  ).items.map(({ name, kind }) => [name, kind] as const)

test('the very name comes first, then the same 字号, turned round and contained; another industry stands apart', async () => {
  const found = await near('榕网')
  // the sandbox's own city has a shop window of that name too
  expect(found[0]).toEqual(['福州榕网科技有限公司', 'same-name'])
  expect(found).toContainEqual(['榕网（福州）信息科技有限公司', 'sameTrade'])
  expect(found).toContainEqual(['福州网榕软件有限公司', 'near'])
  expect(found).toContainEqual(['福州榕网通科技有限公司', 'near'])
  expect(found.map(([name]) => name)).not.toContain('福州榕网餐饮管理有限公司')
})

test('three characters that differ in the middle are found, which no two neighbouring characters tell', async () => {
  expect(await near('闽四方')).toContainEqual(['福州闽八方科技有限公司', 'near'])
})

test('a 字号 nobody has is near nothing; one character is refused', async () => {
  expect(await near('㐂𬭚')).toEqual([])
  const short = await platform.call('credit.nearNames', { division: '', trade: '榕', industry: '', form: '' })
  expect(refusal(short)).toBe('bad-request')
})
