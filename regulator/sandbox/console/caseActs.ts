import type { Answers } from '../../../domain/kernel/form'
import { openCase } from '../cases/openCase'
import { type Performed, performAct } from '../cases/performAct'
import type { Answer, Incoming } from '../http/exchange'
import type { Office } from '../office'
import { casePage } from './casePage'
import { html, type Markup } from './html'
import { messagePage } from './page'
import { problemSummary } from './problemSummary'
import { type FormProblem, readFields } from './readFields'

/** GET /console/cases/{number} */
export async function showCase(office: Office, { params, url }: Incoming): Promise<Answer> {
  const opened = await openCase(office.database, params.caseNumber ?? '')
  if (!opened) return noSuchCase(office)
  const done = opened.service.workflow.acts[url.searchParams.get('done') ?? '']
  return casePage(office, 200, opened, { notice: done && `已办理：${done.label}。申请人一方会收到通知。` })
}

/** POST /console/cases/{number}/acts/{act}: checked by the workflow's fields; what was typed comes back with every refusal. */
export async function postAct(office: Office, { params, body }: Incoming): Promise<Answer> {
  const [caseNumber, act] = [params.caseNumber ?? '', params.act ?? '']
  const opened = await openCase(office.database, caseNumber)
  const definition = opened && Object.hasOwn(opened.service.workflow.acts, act) && opened.service.workflow.acts[act]
  if (!opened || !definition) return noSuchCase(office)
  const typed = new URLSearchParams(body.toString('utf8'))
  const refuse = (status: number, alert: Markup, problems: readonly FormProblem[] = []) =>
    casePage(office, status, opened, { refused: { act, state: { id: act, typed, problems }, alert } })

  const reading = readFields(definition.fields ?? [], typed, office.clock.today())
  const unconfirmed =
    definition.confirm && !typed.has('confirmed')
      ? [{ key: 'confirmed', label: '核对', message: `请勾选确认后再${definition.label}` }]
      : []
  const problems = [...(reading.ok ? [] : reading.problems), ...unconfirmed]
  if (problems.length > 0) return refuse(422, problemSummary(act, problems), problems)

  const answers: Answers = reading.ok ? reading.answers : {}
  const arrivals = Number(typed.get('arrivals'))
  const performed = await performAct(office, { caseNumber, act, data: answers, arrivals })
  return performed.ok
    ? { status: 303, headers: { location: `/console/cases/${caseNumber}?done=${act}` } }
    : refuse(409, html`<p>${refusalWords(performed.problem)}</p>`)
}

function refusalWords(problem: Extract<Performed, { ok: false }>['problem']): string {
  switch (problem) {
    case 'changed-meanwhile':
      return '没有办理：这个办件刚刚有了新情况（见办理过程）。您填写的内容还在，请核对后再提交。'
    case 'not-allowed-now':
      return '没有办理：办件现在的状态不能办理这一项。'
    default:
      return '没有办理：找不到这个办件。'
  }
}

function noSuchCase(office: Office): Answer {
  return messagePage(office, 404, '没有找到', '没有这个办件，或者没有这一项办理。请从办件队列重新进入。')
}
