import fc from 'fast-check'
import { plainDate } from '../../../domain/kernel/calendar'
import { type Answers, normaliseAnswers, readableDocument } from '../../../domain/kernel/form'
import {
  beginningChecks,
  beginningForm,
  documentToSign,
  mayAlsoTake,
  mergePart,
  needsOthers,
  ownAnswers,
  partForm,
  type Seat,
  seatsOf,
  sharedPart,
  shownTo,
  signedDigest,
} from '../../../domain/kernel/joint'
import { examine } from '../../../domain/kernel/rules'
import { articles } from '../../../domain/services/company-registration/articles'
import { checks } from '../../../domain/services/company-registration/checks'
import { form } from '../../../domain/services/company-registration/form'
import { parties, somebodyToInvite } from '../../../domain/services/company-registration/parties'
import { residentId, soundCompany } from '../../sound/registration'

const today = plainDate('2026-11-20')
const [chen, lin] = soundCompany.people
if (!chen || !lin) throw new Error('the sound company has two shareholders')
const wu = { name: '吴监事', residentId: residentId('19850505'), roles: ['supervisor'] }
const bank = {
  name: '福州榕树投资有限公司',
  organisationUscc: '91350102MAT007148P',
  amount: 1,
  how: 'money',
  paidBy: '2030-01-01',
}
const together = { ...soundCompany, signedOnPhones: true } as Answers
const seats = (answers: Answers) => seatsOf(parties, answers).map(({ id }) => id)

describe('who signs a company', () => {
  test('nobody is invited unless whoever begins chooses so; a company of one has nobody to invite', () => {
    expect(needsOthers(parties, soundCompany as unknown as Answers)).toBe(false)
    const alone = { ...together, people: [chen] as readonly Answers[], capital: chen.amount }
    expect(needsOthers(parties, alone)).toBe(false)
    const said = examine(form, [somebodyToInvite], alone, { today })
    expect(said.find(({ check }) => check === somebodyToInvite.id)).toMatchObject({
      severity: 'blocks',
      field: 'people',
    })
    const withoutTick = { ...alone, signedOnPhones: undefined } as unknown as Answers
    expect(
      examine(form, [...checks, somebodyToInvite], withoutTick, { today }).filter(
        ({ severity }) => severity === 'blocks',
      ),
    ).toEqual([])
  })

  test('each shareholder, each officer who holds no share, each organisation by somebody who stands for it', () => {
    const all = { ...together, people: [chen, lin, wu] as readonly Answers[], organisations: [bank] }
    expect(seats(all)).toEqual([
      'shareholder:陈小榕',
      'shareholder:林小海',
      'officer:吴监事',
      `organisation:${bank.name}`,
    ])
    const organisation = seatsOf(parties, all).at(-1) as Seat
    expect(organisation.merchant).toBe(bank.organisationUscc)
    const person = { id: 'shareholder:林小海' } as Seat
    // nobody signs for two people, but a shareholder may also sign for the company they head
    expect(mayAlsoTake(parties, person, [person])).toBe(false)
    expect(mayAlsoTake(parties, organisation, [person])).toBe(true)
    expect(mayAlsoTake(parties, person, [organisation])).toBe(true)
  })
})

describe('what each fills in', () => {
  test('whoever begins is asked for nobody’s numbers, whatever they are in the company', () => {
    const all = { ...together, people: [chen, lin, wu] as readonly Answers[] }
    const begun = normaliseAnswers(beginningForm(form, parties), all)
    expect(JSON.stringify(begun)).not.toMatch(/residentId|mobile/)
    expect(
      examine(
        beginningForm(form, parties),
        beginningChecks(form, parties, checks),
        normaliseAnswers(beginningForm(form, parties), together),
        { today },
      ).filter(({ severity }) => severity === 'blocks'),
    ).toEqual([])
    // filed alone the same form asks for all of them
    const whole = normaliseAnswers(beginningForm(form, parties), soundCompany as unknown as Answers)
    expect(whole).toEqual(normaliseAnswers(form, soundCompany as unknown as Answers))
  })

  test('a shareholder fills in their own number, and a mobile number where their post needs one', () => {
    const asked = (part: string) => partForm(form, parties, together, part)
    const keys = (part: string) =>
      Object.keys(normaliseAnswers(asked(part) ?? form, { residentId: lin.residentId, mobile: '13900000000' }))
    expect(keys('shareholder:陈小榕')).toEqual(['residentId', 'mobile'])
    expect(keys('shareholder:林小海')).toEqual(['residentId'])
  })

  test('a change of roles keeps what somebody filled in about themselves out of the shared part', () => {
    const all = { ...together, people: [chen, lin, wu] as readonly Answers[] }
    const shared = ownAnswers(form, parties, all, sharedPart)
    expect(JSON.stringify(shared)).not.toMatch(/residentId|mobile/)
    expect(mergePart(form, parties, all, sharedPart, shared)).toEqual(all)
  })
})

describe('what each is shown and signs', () => {
  const seatOf = (id: string) => seatsOf(parties, together).find((seat) => seat.id === id) as Seat

  test('the articles are part of it, and a change of them is another document', () => {
    const document = documentToSign(form, parties, together, seatOf('shareholder:林小海'))
    const articlesShown = document.sections.find(({ id }) => id === 'articles')
    expect(articlesShown?.rows.length).toBeGreaterThanOrEqual(8)
    expect(JSON.stringify(articlesShown)).toContain('60 万元')
    const longer = { ...together, supervision: 'audit-committee' }
    expect(signedDigest(documentToSign(form, parties, longer, seatOf('shareholder:林小海')))).not.toBe(
      signedDigest(document),
    )
  })

  test('nobody is shown or prints another’s number, in answers, articles or the page of identities', () => {
    fc.assert(
      fc.property(fc.constantFrom('shareholder:陈小榕', 'shareholder:林小海', sharedPart), (part) => {
        const shown = shownTo(form, parties, together, [part])
        const others = soundCompany.people.filter(({ name }) => part !== `shareholder:${name}`)
        const paper = articles.print({ answers: shown } as Parameters<typeof articles.print>[0])
        const seen = JSON.stringify([readableDocument(form, shown), paper])
        for (const other of others) expect(seen).not.toContain(other.residentId)
        const own = soundCompany.people.find(({ name }) => part === `shareholder:${name}`)
        if (own) expect(seen).toContain(own.residentId)
      }),
    )
  })
})
