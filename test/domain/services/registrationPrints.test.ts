import { plainDate } from '../../../domain/kernel/calendar'
import { foldCase } from '../../../domain/kernel/case'
import { readableDocument } from '../../../domain/kernel/form'
import type { PrintedDocument } from '../../../domain/kernel/print'
import { type CaseToPrint, formOn, type PublicService } from '../../../domain/kernel/service'
import { serviceById } from '../../../domain/services/registry'
import { soundCompany, soundSoleTrader } from '../../sound/registration'

const today = plainDate('2026-11-20')
const at = '2026-11-20T02:00:00.000Z'

function service(id: string): PublicService {
  const found = serviceById(id)
  if (!found) throw new Error(`no service ${id}`)
  return found
}

/** A filing with what happened to it. */
function filed(id: string, answers: object, acts: readonly (readonly [string, object])[] = []): CaseToPrint {
  const one = service(id)
  const form = formOn(one, today)?.value
  if (!form) throw new Error('no form')
  const events = [['submit', {}] as const, ...acts].map(([act, data], index) => ({
    id: `e${index}`,
    sequence: index + 1,
    act,
    by: act === 'submit' ? ('applicant' as const) : ('regulator' as const),
    at,
    data: data as CaseToPrint['answers'],
  }))
  return {
    caseNumber: 'FZ26-7K3M-9PQR-T',
    answers: answers as CaseToPrint['answers'],
    progress: foldCase(one.workflow, events),
    serviceTitle: one.title,
    title: one.caseTitle(answers as CaseToPrint['answers']),
    receivedAt: at,
    receivedMoment: one.receivedMoment,
    state: { label: '', meaning: '' },
    document: readableDocument(form, answers as CaseToPrint['answers']),
    timeline: [],
    files: [],
    today,
    cityName: '福州市',
  }
}

const paper = (id: string, print: string, answers: object): PrintedDocument => {
  const made = service(id).prints?.find((one) => one.id === print)
  if (!made) throw new Error(`no paper ${print}`)
  return made.print(filed(id, answers))
}

test('the articles say the eight things of 公司法 art. 46, numbered through, and every shareholder signs', () => {
  const { sections } = paper('company-registration', 'articles', soundCompany)
  const headings = sections.map(({ heading }) => heading ?? '')
  for (const part of ['名称和住所', '经营范围', '注册资本', '股东和出资', '股东会', '董事', '法定代表人', '其他事项'])
    expect(headings.some((heading) => heading.includes(part))).toBe(true)
  const text = JSON.stringify(sections)
  for (const said of ['福州榕网云科技有限公司', '100 万元', '60 万元', '60%', '2031年11月20日', '不设监事'])
    expect(text).toContain(said)
  const numbers = [...text.matchAll(/第(\d+)条/g)].map(([, number]) => Number(number))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  for (const { name } of soundCompany.people) expect(text).toContain(`${name}（签字或者盖章）`)
})

test('identity numbers stand on a page of their own and nowhere else', () => {
  const { sections } = paper('company-registration', 'articles', soundCompany)
  const [apart, rest] = [sections.filter(({ ownPage }) => ownPage), sections.filter(({ ownPage }) => !ownPage)]
  for (const { residentId } of soundCompany.people) {
    expect(JSON.stringify(apart)).toContain(residentId)
    expect(JSON.stringify(rest)).not.toContain(residentId)
  }
})

test('the commitments carry the declaration and the permits that were told of', () => {
  const scope = ['食品互联网销售（仅销售预包装食品）']
  const text = JSON.stringify(paper('sole-trader-registration', 'commitments', { ...soundSoleTrader, scope }))
  for (const sentence of service('sole-trader-registration').declaration) expect(text).toContain(sentence)
  expect(text).toContain('仅销售预包装食品备案')
  expect(text).toContain('市场监督管理部门')
  expect(text).not.toContain(soundSoleTrader.residentId)
})

test('the licence card is there once the licence is, and says what stands on it', () => {
  const company = service('company-registration')
  const before = filed('company-registration', soundCompany, [['register', { registrar: '鼓楼区市场监督管理局' }]])
  expect(company.licence?.(before)).toBeUndefined()
  const after = filed('company-registration', soundCompany, [
    ['register', { registrar: '鼓楼区市场监督管理局' }],
    ['deliverLicence', { uscc: '91350102MAT007148P', issuedOn: '2026-11-20', registrar: '鼓楼区市场监督管理局' }],
  ])
  expect(company.licence?.(after)).toMatchObject({
    name: '福州榕网云科技有限公司',
    uscc: '91350102MAT007148P',
    rows: expect.arrayContaining([
      { label: '法定代表人', text: '陈小榕' },
      { label: '注册资本', text: '100 万元' },
      { label: '成立日期', text: '2026年11月20日' },
    ]),
  })
})

test('a correction begins with the places that were asked about', () => {
  const { workflow } = service('company-registration')
  const items = [
    { place: 'scope', problem: '请补上' },
    { place: 'address', problem: '写到门牌号' },
  ]
  const { progress } = filed('company-registration', soundCompany, [['requireCorrection', { items }]])
  expect(workflow.acts.correct?.begins?.(progress.applied)).toEqual({
    items: [{ place: 'scope' }, { place: 'address' }],
  })
})
