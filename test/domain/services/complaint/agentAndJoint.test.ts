import { plainDate } from '../../../../domain/kernel/calendar'
import { leaves, normaliseAnswers, readableDocument } from '../../../../domain/kernel/form'
import { examine } from '../../../../domain/kernel/rules'
import { complaint } from '../../../../domain/services/complaint'
import type { ComplaintAnswers } from '../../../../domain/services/complaint/form'
import { soundComplaint } from '../../../sound/complaint'

const today = plainDate('2026-11-22')
const form = complaint.forms[0].value
const fields = form.sections.flatMap((section) => section.fields)
const find = (changes: ComplaintAnswers) =>
  examine(form, complaint.checks, normaliseAnswers(form, { ...soundComplaint, ...changes }), { today })
const blocked = (changes: ComplaintAnswers) =>
  find(changes)
    .filter(({ severity }) => severity === 'blocks')
    .map(({ field }) => field)
const picture = { fileId: 'abcdefghijklmnopqrst', name: 'a.jpg', size: 1, type: 'image/jpeg', sha256: 'a'.repeat(64) }

const agent = {
  filedAs: 'agent',
  agentName: '林代理',
  agentMobile: '13900000001',
  agentIdentity: [picture],
  powerOfAttorney: [picture],
  agentPowers: 'general',
  agentUntil: '2026-12-31',
} as const
const other = (number: number, more: object = {}) => ({
  name: `共同${'甲乙丙丁'[number]}`,
  mobile: `1390000001${number}`,
  address: '福州市仓山区一号',
  agrees: true,
  ...more,
})
const joint = { filedAs: 'joint', others: [other(0)], jointWay: 'each', jointPaper: [picture] } as const

describe('art. 11: somebody complains for the consumer', () => {
  test('with a power of attorney and proof of who they are, nothing is missing', () => expect(find(agent)).toEqual([]))

  test.each(['agentName', 'agentMobile', 'agentIdentity', 'powerOfAttorney', 'agentPowers', 'agentUntil'] as const)(
    'without %s it cannot be filed',
    (key) => {
      const { [key]: _, ...rest } = agent
      expect(blocked(rest)).toEqual([key])
      expect(find(rest)[0]?.basis?.article).toBe('11')
    },
  )

  test('the papers are personal, so neither the merchant nor a log ever sees them', () => {
    for (const key of ['agentName', 'agentMobile', 'agentIdentity', 'powerOfAttorney'])
      expect([key, fields.find((field) => field.key === key)?.personal]).toEqual([key, expect.any(String)])
  })

  test('whoever complains for themselves files none of it', () => {
    const filed = normaliseAnswers(form, { ...soundComplaint, ...agent, filedAs: 'self' })
    expect(Object.keys(filed).filter((key) => key.startsWith('agent') || key === 'powerOfAttorney')).toEqual([])
  })
})

describe('art. 12: several complain together', () => {
  test('two people are enough, one is none', () => {
    expect(find(joint)).toEqual([])
    expect(blocked({ ...joint, others: [] })).toEqual(['others'])
  })

  test('each one agrees', () => {
    expect(blocked({ ...joint, others: [other(0), other(1, { agrees: false })] })).toEqual(['others.1.agrees'])
    expect(blocked({ ...joint, jointPaper: [] })).toEqual(['jointPaper'])
  })

  const represented = (self: 'yes' | 'no', ...others: readonly ('yes' | 'no')[]) =>
    find({
      ...joint,
      jointWay: 'representatives',
      selfRepresents: self,
      jointDuty: true,
      others: others.map((represents, number) => other(number, { represents })),
    }).map(({ check }) => check)

  test('representatives are two, the one who files among them or not', () => {
    expect(represented('yes', 'yes')).toEqual([])
    expect(represented('yes', 'yes', 'no')).toEqual([])
    expect(represented('no', 'yes', 'yes')).toEqual([])
    expect(represented('yes', 'no', 'no')).toEqual(['complaint.joint.representatives'])
    expect(represented('no', 'yes', 'no')).toEqual(['complaint.joint.representatives'])
    expect(represented('yes', 'yes', 'yes')).toEqual(['complaint.joint.representatives'])
  })

  test('representatives promise to ask before they give something up', () => {
    const changes = { ...joint, jointWay: 'representatives', selfRepresents: 'yes' } as const
    expect(blocked({ ...changes, others: [other(0, { represents: 'yes' })] })).toEqual(['jointDuty'])
  })

  test('nobody is counted twice, and the finding points at the entry', () => {
    const again = find({ ...joint, others: [other(0), other(1), { ...other(0) }] })
    expect(again.map(({ check, field }) => [check, field])).toEqual([['complaint.joint.twice', 'others.2.name']])
    const self = { name: soundComplaint.name ?? '', mobile: soundComplaint.mobile ?? '' }
    expect(find({ ...joint, others: [other(0, self)] }).map(({ field }) => field)).toEqual(['others.0.name'])
    // a family shares a telephone, a town shares a name
    expect(find({ ...joint, others: [other(0, { mobile: self.mobile })] })).toEqual([])
  })

  test('everything about the others is personal', () => {
    const filed = normaliseAnswers(form, { ...soundComplaint, ...joint })
    const inside = leaves(fields, filed).filter(({ path }) => path.startsWith('others.0.'))
    expect(inside.filter(({ field }) => field.personal).map(({ path }) => path)).toEqual([
      'others.0.name',
      'others.0.mobile',
      'others.0.address',
      'others.0.agrees',
    ])
  })

  test('the document names each of them', () => {
    const rows = readableDocument(form, { ...soundComplaint, ...joint, others: [other(0), other(1)] })
      .flatMap((section) => section.rows)
      .filter(({ key }) => key.startsWith('others.'))
    expect(rows.map(({ text }) => text)).toEqual(expect.arrayContaining(['共同甲', '共同乙']))
  })
})
