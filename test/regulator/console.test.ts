import { staysHere } from '../../domain/kernel/service'
import { services } from '../../domain/services/registry'
import { act, type House, house, submission } from './house'

let sandbox: House
beforeAll(async () => {
  sandbox = await house()
}, 60_000)
afterAll(() => sandbox.close())

const file = async (more = {}) => {
  const filing = submission(more)
  await sandbox.gateway.submitCase(filing)
  return `/console/cases/${filing.caseNumber}`
}
const eventCount = async () => (await sandbox.gateway.events(0, 500)).events.length
const decline = { shown: 'ground reason', arrivals: '1', ground: '', reason: '', confirmed: 'yes' }

test('the case page offers exactly the acts the workflow allows in the state', async () => {
  const path = await file()
  const offered = (page: string) => [...page.matchAll(/\/acts\/(\w+)"/g)].map((match) => match[1])
  expect(offered(await sandbox.page(path))).toEqual(['dispatch', 'requestIdentity', 'accept', 'decline'])
  await sandbox.post(`${path}/acts/accept`, { arrivals: '1' })
  expect(offered(await sandbox.page(path))).toEqual(['startMediation', 'terminate'])
})

test('declined without a ground is refused: nothing happens, and what was typed is still there', async () => {
  const path = await file()
  const before = await eventCount()
  const answer = await sandbox.post(`${path}/acts/decline`, { ...decline, reason: '不属于<本局>职责' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('请选择不予受理的情形')
  expect(page).toContain('不属于&#60;本局&#62;职责</textarea>')
  expect(page).not.toContain('<本局>')
  expect(await eventCount()).toBe(before)
  expect(await sandbox.page(path)).toContain('>待受理</span>')
})

test('a ground that is not in the list, and a missing confirmation, are refused', async () => {
  const path = await file()
  const wrong = await sandbox.post(`${path}/acts/decline`, { ...decline, ground: 'because', reason: '理由' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('请从选项中选择')])
  const ground = (await sandbox.page(path)).match(/<option value="(\w[^"]*)"/)?.[1] ?? ''
  const { confirmed: _, ...unconfirmed } = { ...decline, ground, reason: '理由' }
  const asked = await sandbox.post(`${path}/acts/decline`, unconfirmed)
  expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('请勾选确认')])
  expect((await sandbox.post(`${path}/acts/decline`, { ...unconfirmed, confirmed: 'yes' })).status).toBe(303)
  expect(await sandbox.page(path)).toContain('>不予受理</span>')
})

test('an act the state does not allow is refused, and so is an act of the applicant', async () => {
  const path = await file()
  const settle = await sandbox.post(`${path}/acts/settle`, {
    shown: 'agreement performBy letter',
    agreement: '退款',
    arrivals: '1',
  })
  expect([settle.status, await settle.text()]).toEqual([409, expect.stringContaining('现在的状态不能办理')])
  expect(
    (await sandbox.post(`${path}/acts/withdraw`, { shown: 'reason', arrivals: '1', confirmed: 'yes' })).status,
  ).toBe(409)
  expect((await sandbox.post(`${path}/acts/constructor`, { arrivals: '1' })).status).toBe(404)
  expect(await sandbox.page(path)).toContain('>待受理</span>')
})

test('two officers at once: the second is told that something happened and loses nothing', async () => {
  const path = await file()
  const typed = { shown: 'bureau', bureau: '鼓楼区局', arrivals: '1' }
  expect((await sandbox.post(`${path}/acts/accept`, { arrivals: '1' })).status).toBe(303)
  const second = await sandbox.post(`${path}/acts/dispatch`, typed)
  expect([second.status, await second.text()]).toEqual([409, expect.stringContaining('刚刚有了新情况')])
  expect(await eventsOf(path)).toEqual(['accept'])
})

test('an accept on a page that has not seen the withdrawal is refused', async () => {
  const path = await file()
  const caseNumber = path.split('/').at(-1) ?? ''
  await sandbox.gateway.sendAct(caseNumber, act('withdraw'))
  expect((await sandbox.post(`${path}/acts/accept`, { arrivals: '1' })).status).toBe(409)
  expect(await eventsOf(path)).toEqual([])
  expect(await sandbox.page(path)).toContain('>已撤回</span>')
})

test('an identity number given later is on the page, folded away, and the case moves on', async () => {
  const path = await file()
  const caseNumber = path.split('/').at(-1) ?? ''
  const asked = { shown: 'until reason', until: '2999-12-01', reason: '核对身份', arrivals: '1' }
  expect((await sandbox.post(`${path}/acts/requestIdentity`, asked)).status).toBe(303)
  await sandbox.gateway.sendAct(caseNumber, act('provideIdentity', { idType: 'passport', idNumber: 'E00000000' }))
  const page = await sandbox.page(path)
  expect(page).toContain('>身份材料已补</span>')
  expect(page).toMatch(/<summary>核验时查看<\/summary>E00000000/)
})

test('what citizens type is text on the page, never markup', async () => {
  const nasty = '<img src=x onerror=alert(1)>"\'&'
  const path = await file({
    title: nasty,
    document: [{ id: 'a', title: nasty, rows: [{ key: 'k', label: nasty, text: nasty }] }],
  })
  for (const page of [await sandbox.page(path), await sandbox.page('/console')]) {
    expect(page).toContain('&#60;img src=x onerror=alert(1)&#62;')
    expect(page).not.toContain('<img src=x')
  }
})

describe('posts from elsewhere', () => {
  test.each([
    ['another site', { origin: 'http://evil.example' }],
    ['no origin', {}],
    ['a null origin', { origin: 'null' }],
  ])('%s: refused', async (_, headers: Record<string, string>) => {
    const path = await file()
    const answer = await sandbox.post(`${path}/acts/accept`, { arrivals: '1' }, headers)
    expect(answer.status).toBe(403)
    expect(await eventsOf(path)).toEqual([])
    expect((await sandbox.post('/console/clock', { move: '1' }, headers)).status).toBe(403)
  })
})

test('every page says what it is, and loads nothing from elsewhere', async () => {
  const path = await file()
  for (const address of ['/console', path, '/console/directory']) {
    const answer = await fetch(sandbox.url + address)
    const page = await answer.text()
    expect(page).toContain('沙箱监管后台，仅供本机演示，数据均为虚构')
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('no act of the regulator asks for a file: the contract has no way back for one', () => {
  // what officers of a park handle stays on our side of the contract
  for (const service of services)
    for (const definition of Object.values(service.workflow.acts))
      if (definition.by === 'regulator' && !staysHere(service))
        expect(definition.fields?.map((field) => field.kind) ?? []).not.toContain('files')
})

async function eventsOf(path: string): Promise<string[]> {
  const { events } = await sandbox.gateway.events(0, 500)
  return events.filter((event) => path.endsWith(event.caseNumber)).map((event) => event.act)
}
