import { isFinal } from '../../domain/kernel/case'
import type { Field } from '../../domain/kernel/form'
import { serviceById } from '../../domain/services/registry'
import type { Operator } from './operator'

const WORDS = '一致性检查'
const MOST_ACTS = 10

/**
 * The officer of our own sandbox, through its console: acts the way a person does, by the forms on the page.
 *
 * @param url address of the sandbox
 * @param service id of the service the sample filing belongs to
 */
export function sandboxOperator(url: string, service: string): Operator {
  const origin = new URL(url).origin
  const post = (path: string, fields: Record<string, string>) =>
    fetch(origin + path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin }, redirect: 'manual' })
  const workflow = serviceById(service)?.workflow
  if (!workflow) throw new Error(`the sandbox knows no service ${service}`)

  return {
    act: async (caseNumber) => {
      const page = await (await fetch(`${origin}/console/cases/${caseNumber}`)).text()
      const arrivals = /name="arrivals" value="(\d+)"/.exec(page)?.[1] ?? ''
      const offered = [...page.matchAll(/action="\/console\/cases\/[^/"]+\/acts\/(\w+)"/g)].map(([, act]) => act ?? '')
      const open = offered.filter((act) => !isFinal(workflow, workflow.acts[act]?.to ?? ''))
      for (const act of open.slice(0, MOST_ACTS)) {
        const fields = workflow.acts[act]?.fields ?? []
        const filled = Object.fromEntries(fields.map((field) => [field.key, someAnswer(field)]))
        const shown = fields.map((field) => field.key).join(' ')
        const path = `/console/cases/${caseNumber}/acts/${act}`
        const answer = await post(path, { ...filled, shown, arrivals, confirmed: 'yes' })
        await answer.arrayBuffer()
        if (answer.status === 303) return act
      }
      throw new Error(`the sandbox took no act on ${caseNumber}, offered: ${offered.join(', ')}`)
    },
    changeMerchant: async (uscc) => {
      const reason = `${WORDS} ${Date.now()}`
      const fields = { shown: 'list reason authority', list: 'abnormal', reason, authority: WORDS }
      const answer = await post(`/console/directory/${uscc}/listing`, fields)
      await answer.arrayBuffer()
      if (answer.status !== 303) throw new Error(`the sandbox did not change the merchant: ${answer.status}`)
      return reason
    },
  }
}

/** Something a form field takes. */
function someAnswer(field: Field): string {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.options[0]?.id ?? ''
    case 'date':
      return field.future ? '2099-01-01' : '2026-01-05'
    case 'money':
    case 'number':
      return '1'
    case 'confirm':
      return 'yes'
    default:
      return WORDS
  }
}
