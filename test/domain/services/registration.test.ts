import * as v from 'valibot'
import { city } from '../../../config/city'
import { chinaCalendar, plainDate } from '../../../domain/kernel/calendar'
import { type CaseEvent, foldCase, readClock, timeline } from '../../../domain/kernel/case'
import {
  type Answers,
  answersSchema,
  normaliseAnswers,
  readableDocument,
  shownFields,
  visibleFields,
} from '../../../domain/kernel/form'
import { merchantSnapshot } from '../../../domain/kernel/merchant'
import { blocksFiling } from '../../../domain/kernel/rules'
import type { PublicService } from '../../../domain/kernel/service'
import { branchRegistration } from '../../../domain/services/branch-registration'
import { changeRegistration } from '../../../domain/services/change-registration'
import { companyRegistration } from '../../../domain/services/company-registration'
import { cooperativeRegistration } from '../../../domain/services/cooperative-registration'
import { soleProprietorshipRegistration } from '../../../domain/services/sole-proprietorship-registration'
import { soleTraderRegistration } from '../../../domain/services/sole-trader-registration'
import {
  residentId,
  soundBranch,
  soundCompany,
  soundCooperative,
  soundSoleProprietorship,
  soundSoleTrader,
} from '../../sound/registration'
import { find, formOf, today } from './registrationChecks'

const uscc = '91350102MAT007148P'

const kinds: [string, PublicService, Answers][] = [
  ['company', companyRegistration, soundCompany],
  ['sole trader', soleTraderRegistration, soundSoleTrader],
  ['sole proprietorship', soleProprietorshipRegistration, soundSoleProprietorship],
  ['cooperative', cooperativeRegistration, soundCooperative],
  ['branch', branchRegistration, soundBranch],
]

describe.each(kinds)('a sound %s', (_, service, sound) => {
  const form = formOf(service)
  test('has nothing against it, passes the schema, and survives being normalised', () => {
    expect(find(service, sound)).toEqual([])
    expect(v.parse(answersSchema(form), sound)).toEqual(sound)
    expect(normaliseAnswers(form, sound)).toEqual(sound)
  })
  test('every objection stands beside a question of the form', () => {
    const keys = form.sections.flatMap(({ fields }) => fields.map(({ key }) => key))
    const empty = { ...sound, ...Object.fromEntries(Object.keys(sound).map((key) => [key, undefined])) }
    for (const { field } of [
      ...find(service, empty),
      ...find(service, { ...sound, address: '甲；乙', premisesKind: 'cluster', barred: 'yes' }),
    ])
      expect(keys).toContain(field?.split('.')[0])
  })
  test('identity and residence are sealed: no answer about a person is left open', () => {
    const open = visibleFields(form, sound).flatMap((field) =>
      field.kind === 'group'
        ? field.fields.filter(({ personal }) => !personal).map(({ key }) => key)
        : field.personal
          ? []
          : [field.key],
    )
    expect(open).not.toEqual(expect.arrayContaining(['residentId']))
    expect(open).not.toEqual(expect.arrayContaining(['mobile']))
    expect(open).not.toEqual(expect.arrayContaining(['residence']))
  })
  test('an empty draft is asked for what is missing, and nothing breaks', () => {
    expect(blocksFiling(find(service, {}))).toBe(true)
  })
})

/** Questions a person sees and answers, entries of groups counted one by one. */
function questions(service: PublicService, answers: Answers): number {
  return visibleFields(formOf(service), answers).reduce((count, field) => {
    if (field.kind !== 'group') return count + 1
    const entries = (answers[field.key] ?? []) as readonly Answers[]
    return entries.reduce((sum, entry) => sum + shownFields(field.fields, entry, answers).length, count)
  }, 0)
}

test('a company of two shareholders takes at most 30 questions, only online a sole trader at most 12', () => {
  expect(questions(companyRegistration, soundCompany)).toBeLessThanOrEqual(30)
  expect(questions(soleTraderRegistration, soundSoleTrader)).toBeLessThanOrEqual(12)
})

describe('who registers', () => {
  const division = (service: PublicService, answers: Answers) => service.competence?.(answers, city)
  test('the registrar of the premises; only online, of the residence', () => {
    expect(division(companyRegistration, soundCompany)?.division).toBe('350102')
    expect(division(soleTraderRegistration, soundSoleTrader)).toMatchObject({
      division: '350104',
      units: [{ basis: { law: 'online-trade', article: '9' } }],
    })
    expect(
      division(soleTraderRegistration, { ...soundSoleTrader, onlineOnly: 'no', address: '福清市一都镇1号' })?.division,
    ).toBe('350181')
  })
  test('平潭 has registrars of its own, an unclear address names none', () => {
    expect(division(companyRegistration, { address: '平潭县潭城镇1号' })?.units[0].where).toBe('elsewhere')
    expect(division(companyRegistration, { address: '软件大道1号' })?.units[0].where).toBe('unknown')
    expect(division(companyRegistration, { address: '上海市浦东新区1号' })?.units[0].where).toBe('out-of-town')
  })
})

describe.each(kinds)('the way of a %s registration', (_, service, sound) => {
  const at = (...acts: readonly [act: string, day: string, data?: Answers][]): CaseEvent[] =>
    acts.map(([act, day, data = {}], index) => ({
      id: `event-${index}`,
      sequence: index + 1,
      act,
      by: act === 'submit' ? 'applicant' : (service.workflow.acts[act]?.by ?? 'regulator'),
      at: `${day}T02:00:00.000Z`,
      data,
    }))
  const clock = (today: string, ...acts: readonly [string, string][]) =>
    readClock(service.periods, foldCase(service.workflow, at(...acts)), chinaCalendar, plainDate(today))[0]

  test('corrected once, then registered, then licensed', () => {
    const events = at(
      ['submit', '2026-11-20', sound],
      ['requireCorrection', '2026-11-23', { items: [{ place: 'scope', problem: '主要业务写在第一项' }] }],
      ['correct', '2026-11-24', { items: [{ place: 'scope', correction: '软件开发；信息技术咨询服务' }] }],
      ['register', '2026-11-25', { registrar: '鼓楼区市场监督管理局' }],
      ['deliverLicence', '2026-11-25', { uscc, issuedOn: '2026-11-25', registrar: '鼓楼区市场监督管理局' }],
    )
    const progress = foldCase(service.workflow, events)
    expect(progress.state).toBe('licensed')
    expect(progress.withoutEffect).toEqual([])
    const said = timeline(service.workflow, progress, 'applicant').map(({ text }) => text)
    expect(said[1]).toContain('经营范围：主要业务写在第一项')
    expect(said[4]).toContain(uscc)
    expect(service.nextSteps('licensed').length).toBeGreaterThan(0)
    expect(service.nextSteps('refused').length).toBeGreaterThan(0)
  })
  test('three working days, three more when extended, anew after a correction (条例 art. 19)', () => {
    expect(clock('2026-11-20', ['submit', '2026-11-20'])?.due.latest).toBe('2026-11-25')
    expect(clock('2026-11-25', ['submit', '2026-11-20'], ['extend', '2026-11-24'])?.due.latest).toBe('2026-11-30')
    // 2025-12-31 over New Year with the worked Sunday of 2026-01-04
    expect(clock('2025-12-31', ['submit', '2025-12-31'])?.due.latest).toBe('2026-01-06')
    const corrected = clock(
      '2026-12-01',
      ['submit', '2026-11-20'],
      ['requireCorrection', '2026-11-23'],
      ['correct', '2026-11-30'],
    )
    expect(corrected).toMatchObject({ startedOn: '2026-11-30', due: { latest: '2026-12-03' } })
  })
  test('the register has a new entry when the licence is handed over, and not before', () => {
    const filing = {
      caseNumber: 'FZ26-7K3M-9PQR-T',
      state: 'registered',
      answers: sound,
      receivedOn: today,
      day: today,
    }
    const data = { uscc, issuedOn: '2026-11-25', registrar: '鼓楼区市场监督管理局' }
    expect(service.atRegulator?.effect?.(filing, 'register', data, undefined)).toBeUndefined()
    const entry = service.atRegulator?.effect?.(filing, 'deliverLicence', data, undefined)
    expect(v.parse(merchantSnapshot, entry)).toMatchObject({
      uscc,
      head: '陈小榕',
      establishedOn: '2026-11-25',
      division: '350102',
    })
    // nothing of a person but the name of the head leaves for the register
    expect(JSON.stringify(entry)).not.toContain('13800000000')
    expect(JSON.stringify(entry)).not.toContain(residentId('19900101'))
  })
  test('the document reads as filed', () => {
    const rows = readableDocument(formOf(service), sound).flatMap(({ rows }) => rows)
    expect(rows.length).toBeGreaterThan(8)
  })
})

describe('change registration', () => {
  const sound = {
    uscc,
    currentName: '福州榕网科技有限公司',
    changes: ['name', 'scope', 'premises', 'head', 'capital'],
    decidedOn: '2026-11-20',
    newName: '福州榕网云科技有限公司',
    scope: ['软件开发'],
    premisesKind: 'own',
    address: '福州市仓山区金山大道2号',
    headName: '林小海',
    residentId: residentId('19920202'),
    mobile: '13800000001',
    newCapital: 200_000_000,
    paidBy: '2031-11-20',
    barred: 'no',
  }
  const says = (changes: object) =>
    find(changeRegistration, { ...sound, ...changes }).map(({ check, severity, field }) => [
      check.replace('change-registration.', ''),
      severity,
      field,
    ])
  test('a sound one has nothing against it', () => {
    expect(says({})).toEqual([])
    expect(v.parse(answersSchema(formOf(changeRegistration)), sound)).toEqual(sound)
  })
  test('only what changes is asked for, and nothing else is kept', () => {
    const scopeOnly = { ...sound, changes: ['scope'] }
    expect(Object.keys(normaliseAnswers(formOf(changeRegistration), scopeOnly)).sort()).toEqual(
      ['barred', 'changes', 'currentName', 'decidedOn', 'scope', 'uscc'].sort(),
    )
    expect(says({ changes: ['scope'], newName: 'A', address: '甲；乙' })).toEqual([])
  })
  test('RG15: the thirtieth day is in time, the thirty-first is told with the days that passed', () => {
    expect(says({ decidedOn: '2026-10-23' })).toEqual([])
    expect(says({ decidedOn: '2026-10-22' })).toEqual([['RG15', 'advice', 'decidedOn']])
  })
  test('the new name by the kind the code or the register says', () => {
    expect(says({ newName: '鼓楼区榕网科技有限公司' })).toEqual([['name.rejected', 'blocks', 'newName']])
    expect(says({ newName: sound.currentName })).toEqual([['same', 'blocks', 'newName']])
    const trader = { uscc: '92350102MA2XYRW81H', changes: ['name'] }
    expect(says({ ...trader, newName: '福州榕网科技有限公司' })).toContainEqual(['name.rejected', 'blocks', 'newName'])
    expect(says({ uscc: '92350102MA2XYRW81H', changes: ['capital'] })).toContainEqual(['capital', 'blocks', 'changes'])
  })
  test('an increase paid in after more than five years is a forecast', () => {
    expect(says({ paidBy: '2031-11-22' })).toEqual([])
    expect(says({ paidBy: '2031-11-23' })).toEqual([['increase', 'likely-refusal', 'paidBy']])
  })
  test('the register changes when it is registered: what was named, and the code stays', () => {
    const merchant = {
      ...companyRegistration.atRegulator?.effect?.(
        { caseNumber: 'x', state: 'registered', answers: soundCompany, receivedOn: today, day: today },
        'deliverLicence',
        { uscc, issuedOn: '2026-11-01', registrar: '某局' },
        undefined,
      ),
    } as v.InferOutput<typeof merchantSnapshot>
    const filing = { caseNumber: 'y', state: 'submitted', answers: sound, receivedOn: today, day: today }
    const effect = changeRegistration.atRegulator?.effect
    expect(effect?.(filing, 'extend', {}, merchant)).toBeUndefined()
    expect(effect?.(filing, 'register', {}, merchant)).toMatchObject({
      uscc,
      name: '福州榕网云科技有限公司',
      head: '林小海',
      capital: 2_000_000,
      address: '福州市仓山区金山大道2号',
      establishedOn: '2026-11-01',
    })
    const scopeOnly = { ...filing, answers: { ...sound, changes: ['scope'] } }
    expect(effect?.(scopeOnly, 'register', {}, merchant)).toMatchObject({ name: merchant.name, head: merchant.head })
  })
})
