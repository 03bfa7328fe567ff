import { cite } from '../../../domain/kernel/law'
import type { OpenCase } from '../cases/openCase'
import { type FormState, fieldInputs } from './fieldInputs'
import { html, type Markup } from './html'
import { fieldsToShow } from './readFields'

/** The form of one act, drawn from the workflow's table. @param open shown unfolded: it is the only one, or was refused */
export function actForm(opened: OpenCase, act: string, refused: FormState | undefined, open: boolean): Markup {
  const definition = opened.service.workflow.acts[act]
  if (!definition) return html``
  const state: FormState = refused ?? { id: act, typed: new URLSearchParams(), problems: [] }
  const fields = fieldsToShow(definition.fields ?? [], state.typed)
  const unconfirmed = state.problems.find((problem) => problem.key === 'confirmed')
  const to = definition.to ?? opened.progress.state
  return html`<details class="act" id="act-${act}"${(open || refused) && html` open`}>
<summary>${definition.label}</summary>
<form method="post" action="/console/cases/${opened.submission.caseNumber}/acts/${act}" novalidate>
  <input type="hidden" name="arrivals" value="${opened.arrivals}">
  <p class="hint">办理后状态：${opened.service.workflow.states[to]?.label ?? to}。依据${cite(definition.basis)}</p>
  ${fieldInputs(fields, state)}
  ${
    definition.confirm &&
    html`<div class="field"><label class="tick"><input type="checkbox" name="confirmed" id="${act}-confirmed" value="yes"${
      unconfirmed && html` aria-invalid="true" aria-describedby="${act}-confirmed-problem"`
    }${state.typed.has('confirmed') && html` checked`}> 我已核对。${definition.confirm}</label>${
      unconfirmed && html`<p class="problem" id="${act}-confirmed-problem">${unconfirmed.message}</p>`
    }</div>`
  }
  <button class="primary">${definition.label}</button>
</form>
</details>`
}
