import type { Answers } from '../../../domain/kernel/form'
import type { PublicService } from '../../../domain/kernel/service'
import { branchRegistration } from '../../../domain/services/branch-registration'
import { companyRegistration } from '../../../domain/services/company-registration'
import { cooperativeRegistration } from '../../../domain/services/cooperative-registration'
import { soleProprietorshipRegistration } from '../../../domain/services/sole-proprietorship-registration'
import { soleTraderRegistration } from '../../../domain/services/sole-trader-registration'
import {
  picture,
  residentId,
  soundBranch,
  soundCompany,
  soundCooperative,
  soundSoleProprietorship,
  soundSoleTrader,
} from '../../sound/registration'
import { find } from './registrationChecks'

const uscc = '91350102MAT007148P'

const company = (changes: object) => find(companyRegistration, { ...soundCompany, ...changes })
const trader = (changes: object) => find(soleTraderRegistration, { ...soundSoleTrader, ...changes })
const named = { useName: 'yes', nameDivision: '福州市仓山区', tradeName: '榕网', nameIndustry: '百货', nameForm: '店' }

describe('company: bad input is told beside its question, with the article', () => {
  const [first, second] = soundCompany.people
  const people = (one: object, two: object = {}) => ({
    people: [
      { ...first, ...one },
      { ...second, ...two },
    ],
  })
  test.each<[string, object, string, string]>([
    ['a district without its city', { nameDivision: '鼓楼区' }, 'name.N5', 'nameDivision'],
    ['emoji in the name', { tradeName: '榕😀' }, 'name.N2', 'tradeName'],
    ['two names', { tradeName: '榕网、榕云' }, 'RG09.name', 'tradeName'],
    ['an industry as 字号', { tradeName: '网络' }, 'name.N7.industry', 'tradeName'],
    ['two addresses', { address: '福州市鼓楼区五四路1号；福州市台江区工业路2号' }, 'RG09.premises', 'address'],
    ['shares adding to 99.99 %', people({ amount: 59_990_000 }), 'RG02', 'capital'],
    ['a six-year contribution', people({ paidBy: '2032-11-22' }), 'RG03', 'people.0.paidBy'],
    ['labour as contribution', people({ how: 'other', describedHow: '劳务' }), 'RG04', 'people.0.describedHow'],
    [
      'a legal representative who is neither',
      people({ roles: ['shareholder', 'legalRepresentative', 'liaison'] }, { roles: ['shareholder', 'director'] }),
      'RG05',
      'people.0.roles',
    ],
    [
      'a supervisor who is a director',
      { ...people({ roles: [...soundCompany.people[0]!.roles, 'supervisor'] }), supervision: 'supervisors' },
      'RG06',
      'people.0.roles',
    ],
    ['two directors', people({}, { roles: ['shareholder', 'director'] }), 'RG07.directors', 'people'],
    ['supervisors wanted, none there', { supervision: 'supervisors' }, 'RG07.supervisors', 'people'],
    ['an audit committee without a board', { supervision: 'audit-committee' }, 'RG07.audit', 'supervision'],
    ['a barred person', { barred: 'yes' }, 'RG14', 'barred'],
    ['somebody of fifteen', people({ residentId: residentId('20110101') }), 'RG12.capacity', 'people.0.residentId'],
  ])('%s', (_, changes, rule, field) => {
    const finding = company(changes).find(({ check }) => check === `company-registration.${rule}`)
    expect(finding).toMatchObject({ severity: 'blocks', field })
    expect(finding?.basis?.article ?? finding?.basis?.title).toBeTruthy()
  })
  test.each<[string, object, string]>([
    ['a seventeen-year-old', people({ residentId: residentId('20090101') }), 'RG12'],
    [
      'an agent who is the liaison person',
      people(
        {},
        { roles: ['financeOfficer', 'agent', 'liaison'], amount: undefined, how: undefined, paidBy: undefined },
      ),
      'RG11',
    ],
    ['an exempt company above ten million', { capital: 1_000_000_001 }, 'RG13'],
    [
      'nobody to answer the registrar',
      people({ roles: ['shareholder', 'legalRepresentative', 'director'] }),
      'liaison',
    ],
    ['a restaurant at a hosted address', { premisesKind: 'cluster', scope: ['餐饮服务'] }, 'premises.scope'],
  ])('%s is a forecast, because the text is known second hand', (_, changes, rule) => {
    expect(company(changes).find(({ check }) => check === `company-registration.${rule}`)).toMatchObject({
      severity: 'likely-refusal',
    })
  })
  test('a shareholder of seventeen who does nothing else is not stopped', () => {
    const child = { roles: ['shareholder'], residentId: residentId('20090101'), mobile: undefined }
    expect(company(people({}, child)).map(({ check }) => check)).not.toContain('company-registration.RG12')
  })
  test('a day that does not exist is told by the form', () => {
    expect(company(people({ paidBy: '2030-02-30' }))).toContainEqual(
      expect.objectContaining({ check: 'form.wrong', field: 'people.0.paidBy' }),
    )
  })
  test('a rare character is looked at by a registrar, and does not stop the filing', () => {
    const findings = company({ tradeName: '榕㐂' })
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([
      ['company-registration.name.N2.rare', 'advice'],
    ])
    expect(company({ tradeName: '榕𬭚' })).toEqual([])
  })
  test('an organisation as shareholder counts, and ends the exemption', () => {
    const changes = {
      people: [first],
      organisations: [
        { name: '福州某某有限公司', organisationUscc: uscc, amount: 40_000_000, how: 'money', paidBy: '2030-01-01' },
      ],
    }
    expect(company(changes).map(({ check }) => check)).toEqual(['company-registration.RG13'])
  })
  test('a pre-approval item asks for its document', () => {
    expect(company({ scope: ['危险化学品经营'], nameIndustry: '贸易' }).map(({ check }) => check)).toContain(
      'company-registration.RG10',
    )
  })
})

describe('sole trader', () => {
  test('with a name, and offline', () => {
    expect(trader(named)).toEqual([])
    expect(
      trader({ onlineOnly: 'no', premisesKind: 'own', address: '福州市仓山区金山大道2号', shops: undefined }),
    ).toEqual([])
  })
  test.each<[string, object, string, string]>([
    ['a company’s form', { ...named, tradeName: '榕网公司' }, 'name.N12', 'nameForm'],
    [
      'a shop without proof',
      { shops: [{ platform: '淘宝', url: 'https://shop36.taobao.com' }] },
      'RG17',
      'shops.0.proof',
    ],
    [
      'a bare domain',
      { shops: [{ platform: '自己的网站', url: 'https://rongwang.example', proof: [picture] }] },
      'RG17',
      'shops.0.url',
    ],
    ['fifteen', { residentId: residentId('20110101') }, 'RG12.capacity', 'residentId'],
  ])('%s', (_, changes, rule, field) => {
    expect(trader(changes)).toContainEqual(
      expect.objectContaining({ check: `sole-trader-registration.${rule}`, severity: 'blocks', field }),
    )
  })
  test('no name, no rule on names', () => {
    expect(trader({ tradeName: 'A' })).toEqual([])
  })
})

describe('the three composed ones', () => {
  const says = (service: PublicService, answers: Answers) =>
    find(service, answers).map(({ check, field }) => [check.replace(`${service.id}.`, ''), field])
  test('a sole proprietorship is not limited (独资法 art. 11)', () => {
    expect(says(soleProprietorshipRegistration, { ...soundSoleProprietorship, tradeName: '榕网公司' })).toContainEqual([
      'name.N11',
      'nameForm',
    ])
    expect(says(soleProprietorshipRegistration, { ...soundSoleProprietorship, property: 'family' })).toContainEqual([
      'form.missing',
      'familyAgrees',
    ])
  })
  test('RG16: the fifth member, the fifth farmer in a hundred, the second organisation', () => {
    const { members } = soundCooperative
    const [farmer, , , , other] = members
    const withMembers = (list: readonly object[]) =>
      says(cooperativeRegistration, { ...soundCooperative, members: list as readonly Answers[] })
    expect(withMembers(members.slice(0, 4))).toEqual([['RG16.members', 'members']])
    const another = { ...other, residentId: residentId('19700101') }
    expect(withMembers([...members, another])).toEqual([['RG16.shares', 'members']])
    expect(withMembers([...members, { ...farmer, post: 'none' }])).toEqual([['twice', 'members.5.residentId']])
    expect(withMembers(members.map((member) => ({ ...member, post: 'none' })))).toEqual([['chair', 'members']])
  })
  test('a branch carries its parent’s name and ends as a branch does (名称规定 art. 13)', () => {
    expect(says(branchRegistration, { ...soundBranch, tradeName: '榕网仓山' })).toEqual([['name.N14', 'nameForm']])
    expect(says(branchRegistration, { ...soundBranch, tradeName: `${soundBranch.parentName}No1` })).toEqual([
      ['name.N2', 'tradeName'],
    ])
  })
})
