import { addDays, plainDate } from '../../../domain/kernel/calendar'
import { cite, laws, ownPractice, versionOn, versions } from '../../../domain/kernel/law'
import { services } from '../../../domain/services/registry'

test('an article reads as it is cited in Chinese', () => {
  expect(cite(laws.order121.article(16, 4))).toBe('《市场监督管理投诉举报处理办法》第十六条第（四）项')
  expect(cite(laws.civilCode.article(1260))).toBe('《民法典》第一千二百六十条')
  expect(cite(laws.civilCode.article(1009))).toBe('《民法典》第一千零九条')
  expect(cite(laws.civilCode.article(110))).toBe('《民法典》第一百一十条')
  expect(cite(laws.order121.article(10))).toBe('《市场监督管理投诉举报处理办法》第十条')
})

test('a text nobody of us has read is labelled, and a promise of our own is not law', () => {
  expect(cite(laws.creditRepair.article(7))).toContain('待核对原文')
  expect(cite(ownPractice('一个工作日内回复'))).toContain('非法定期限')
})

test('versions must join without gap or overlap', () => {
  const source = laws.order121.article(15)
  expect(() =>
    versions([
      { from: '2020-01-01', to: '2026-04-13', value: 1, source },
      { from: '2026-04-15', value: 2, source },
    ]),
  ).toThrow(/do not join/)
  expect(() =>
    versions([
      { from: '2020-01-01', to: '2026-04-15', value: 1, source },
      { from: '2026-04-15', value: 2, source },
    ]),
  ).toThrow(/do not join/)
  expect(() =>
    versions([
      { from: '2020-01-01', value: 1, source },
      { from: '2026-04-15', value: 2, source },
    ]),
  ).toThrow(/do not join/)
})

test('商标法 changes its text on 2027-01-01', () => {
  const { trademark2019: before, trademark2026: after } = laws
  expect(before.to).toBe('2026-12-31')
  expect(after.from).toBe(addDays(plainDate('2026-12-31'), 1))
})

describe.each(services.map((service) => [service.id, service] as const))('%s', (_, service) => {
  test('every period has one length on every day since its law began, on the boundary days too', () => {
    for (const period of service.periods)
      for (const version of period.length) {
        expect(versionOn(period.length, version.from)).toBe(version)
        if (version.to) {
          expect(versionOn(period.length, version.to)).toBe(version)
          expect(versionOn(period.length, addDays(version.to, 1))?.from).toBe(addDays(version.to, 1))
        }
      }
  })

  test('periods start and end with acts of the workflow', () => {
    const acts = new Set(['submit', ...Object.keys(service.workflow.acts)])
    for (const period of service.periods)
      for (const act of [period.starts, ...period.ends].flat()) expect(acts).toContain(act)
  })

  test('every citation names an instrument of the register that is in force on the form’s first day', () => {
    const known = new Map(Object.values(laws).map((law) => [law.id, law]))
    const cited = [
      ...service.basis,
      ...service.checks.flatMap((check) => (check.basis ? [check.basis] : [])),
      ...Object.values(service.workflow.acts).map((act) => act.basis),
      ...service.forms.flatMap((form) =>
        form.value.sections.flatMap((section) => section.fields.flatMap((field) => (field.basis ? [field.basis] : []))),
      ),
    ]
    // the service itself cites, and so does each of its acts: a small service has no more
    expect(service.basis.length).toBeGreaterThan(0)
    expect(Object.keys(service.workflow.acts).length).toBeGreaterThan(0)
    for (const citation of cited) {
      // a check by common practice is no law, and says so to whoever reads it
      if (citation.law === 'own-guidance') {
        expect(cite(citation)).toContain('非法律规定')
        continue
      }
      const law = known.get(citation.law)
      expect(law).toBeDefined()
      expect(
        law && law.from <= service.forms[0].from && (law.to === undefined || law.to >= service.forms[0].from),
      ).toBe(true)
    }
  })
})
