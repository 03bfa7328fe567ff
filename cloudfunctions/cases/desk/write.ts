import { randomUUID } from 'node:crypto'
import { foldCase, mayDo } from '../../../domain/kernel/case'
import { auditDone, procedure, refuse, sealAnswers } from '../../platform'
import { checkedData } from '../act'
import { bindFiles, trustedAnswers } from '../attachments'
import { appendEvent, sealingsToWrite, sealPlace } from '../caseStore'
import { casesContract } from '../contract'
import { tell } from '../tell'
import { allowedOf, assignByRule, chooseOfficer, parkColleagues, tellAssigned } from './assignment'
import { requireDeskCase } from './requireDeskCase'

const MOVED_ON = '办件已有新进展，现在不能这样操作，请刷新查看'

/** An officer's act: only what the workflow allows now. Who did it stands in the event, so in the chain. */
export const deskAct = procedure(casesContract['cases.deskAct'], 'desk', async (context, input) => {
  const { caller, stored } = await requireDeskCase(context, 'cases.deskAct', input.caseNumber, true)
  const { query, platform, now, today } = context
  const { workflow, liaison } = stored.service
  const definition = workflow.acts[input.act]
  const giving = liaison?.assigning.byOfficer.includes(input.act)
  if (!definition || giving || !mayDo(workflow, foldCase(workflow, stored.events), input.act, 'regulator'))
    return refuse('conflict', MOVED_ON)
  const fields = definition.fields ?? []
  const data = await trustedAnswers(query, fields, checkedData(fields, input.data, today))
  const id = randomUUID()
  const number = stored.file.number
  const sealed = sealAnswers(
    await sealingsToWrite(query, platform, stored, fields),
    fields,
    data,
    sealPlace(number, id),
  )
  const at = now.toISOString()
  const after = await appendEvent(query, stored, {
    id,
    act: input.act,
    by: 'regulator',
    at,
    data: { ...sealed, officer: caller.officer.id, officerName: caller.officer.name },
  })
  await bindFiles(query, number, fields, data)
  await tell(query, after)
  await auditDone(context, 'cases.deskAct', number, input.act)
  // the other park's rule chooses; without anybody there it waits in that park's queue
  const moved = input.act === liaison?.move?.act ? await assignByRule(query, after, at) : undefined
  return { caseNumber: number, state: (moved?.stored ?? after).file.state }
})

/** A note between officers. */
export const deskNote = procedure(casesContract['cases.deskNote'], 'desk', async (context, input) => {
  const { caller, stored } = await requireDeskCase(context, 'cases.deskNote', input.caseNumber)
  const id = randomUUID()
  await context.query
    .insertInto('case_note')
    .values({ id, case_number: stored.file.number, officer: caller.officer.id, at: context.now, text: input.text })
    .execute()
  await auditDone(context, 'cases.deskNote', stored.file.number)
  return { id }
})

/** Gives a case to a colleague of its park, to oneself, or to whom the rule chooses. */
export const deskAssign = procedure(casesContract['cases.deskAssign'], 'desk', async (context, input) => {
  const { caller, stored, row } = await requireDeskCase(context, 'cases.deskAssign', input.caseNumber, true)
  const act = allowedOf(stored, stored.service.liaison?.assigning.byOfficer ?? [], 'regulator')
  if (!act) return refuse('conflict', MOVED_ON)
  const { park, category } = row
  const colleagues = await parkColleagues(context.query, { park, category, today: context.today })
  const officer =
    input.officer === undefined
      ? chooseOfficer(colleagues)
      : // whoever stands in for somebody of the park may take it
        (colleagues.find(({ id }) => id === input.officer) ??
        (input.officer === caller.officer.id ? caller.officer : undefined))
  if (!officer)
    return input.officer === undefined
      ? refuse('conflict', '园区现在没有在岗的专管员')
      : refuse('not-found', '这位同事不在这个园区')
  const at = context.now.toISOString()
  const after = await appendEvent(context.query, stored, {
    id: randomUUID(),
    act,
    by: 'regulator',
    at,
    data: {
      assignee: officer.id,
      assigneeName: officer.name,
      officer: caller.officer.id,
      officerName: caller.officer.name,
    },
  })
  if (officer.id !== caller.officer.id) await tellAssigned(context.query, after, officer.id, at)
  await tell(context.query, after)
  await auditDone(context, 'cases.deskAssign', stored.file.number)
  return {
    caseNumber: stored.file.number,
    state: after.file.state,
    officer: { id: officer.id, name: officer.name },
  }
})
