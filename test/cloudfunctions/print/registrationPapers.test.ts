import { typstPrinter } from '../../../cloudfunctions/platform/print'
import { plainDate } from '../../../domain/kernel/calendar'
import { foldCase } from '../../../domain/kernel/case'
import { type Answers, readableDocument } from '../../../domain/kernel/form'
import { type CaseToPrint, formOn } from '../../../domain/kernel/service'
import { printsOf } from '../../../domain/kernel/service/prints'
import { serviceById } from '../../../domain/services/registry'
import { soundCompany } from '../../sound/registration'
import { Pieces, saidIn } from './pieces'

/** The papers of a registration as Poppler draws them, every line against the same words drawn by Pango. */
const printer = typstPrinter()
const at = '2026-11-20T02:00:00.000Z'

function paperOf(serviceId: string, answers: Answers, wanted: string) {
  const service = serviceById(serviceId)
  const form = service && formOn(service, plainDate('2026-11-20'))?.value
  if (!service || !form) throw new Error(`no service ${serviceId}`)
  const progress = foldCase(service.workflow, [{ id: 'e1', sequence: 1, act: 'submit', by: 'applicant', at, data: {} }])
  const print = printsOf(service, progress, 'applicant').find(({ id }) => id === wanted)
  if (!print) throw new Error(`no paper ${wanted}`)
  const filed: CaseToPrint = {
    caseNumber: 'FZ26-7K3M-9PQR-T',
    answers,
    progress,
    serviceTitle: service.title,
    title: service.caseTitle(answers),
    receivedAt: at,
    receivedMoment: service.receivedMoment,
    state: { label: '', meaning: '' },
    document: readableDocument(form, answers),
    timeline: [],
    files: [],
    today: plainDate('2026-11-20'),
    cityName: '福州市',
  }
  return print.print(filed)
}

/** A company whose people have names few fonts hold, and numbers that must stay apart. */
const company = {
  ...soundCompany,
  people: soundCompany.people.map((person, index) => ({ ...person, name: ['陈𬭚', '林㐂海'][index] ?? person.name })),
} as unknown as Answers
const numbers = soundCompany.people.map(({ residentId }) => residentId)

/** A paper and what is drawn of it, printed once for all tests. */
const drawn = new Map<string, Promise<{ paper: ReturnType<typeof paperOf>; pieces: Pieces }>>()
function printed(service: string, answers: Answers, wanted: string) {
  const key = `${service} ${wanted}`
  const made = drawn.get(key) ?? make(paperOf(service, answers, wanted))
  drawn.set(key, made)
  return made
}
async function make(paper: ReturnType<typeof paperOf>) {
  return { paper, pieces: await Pieces.of(await printer.print(paper)) }
}

test.each([
  ['articles of association', 'company-registration', 'articles', company],
  ['application', 'company-registration', 'filing', company],
  ['commitments', 'company-registration', 'commitments', { ...company, scope: ['食品互联网销售（仅销售预包装食品）'] }],
])('every line of the %s of %s stands on the paper', async (_title, service, print, answers) => {
  const { paper, pieces } = await printed(service, answers, print)
  const said = saidIn(paper)
  expect(said.length).toBeGreaterThan(5)
  const missing = []
  for (const text of said) if ((await pieces.pagesOf(text)).length === 0) missing.push(text)
  expect(missing).toEqual([])
})

test('the comparison can fail: another digit, another name, a clause nobody wrote', async () => {
  const { pieces } = await printed('company-registration', company, 'articles')
  for (const text of ['陈小榕', '61 万元', '第3条　公司长期停业。', '林㐂江'])
    expect([text, await pieces.pagesOf(text)]).toEqual([text, []])
  for (const text of ['陈𬭚', '60 万元', '第3条　公司长期经营。']) expect(await pieces.pagesOf(text)).toEqual([1])
})

test.each([['articles'], ['filing']])(
  'identity numbers of the %s stand on the last page and nothing else does',
  async (print) => {
    const { paper, pieces } = await printed('company-registration', company, print)
    const last = pieces.pageCount
    for (const number of numbers)
      expect(await pieces.pagesOf(print === 'articles' ? `身份证号 ${number}` : number)).toEqual([last])
    const open = { ...paper, sections: paper.sections.filter(({ ownPage }) => !ownPage) }
    const clauses = saidIn(open)
      .filter((text) => text.length > 12)
      .slice(0, 3)
    for (const text of clauses) expect([text, await pieces.pagesOf(text)]).not.toEqual([text, [last]])
  },
)
