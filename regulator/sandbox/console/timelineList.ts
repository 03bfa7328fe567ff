import type { CaseEvent } from '../../../domain/kernel/case'
import { type AnswerValue, answerText, type Field, type FileRef, isBlank } from '../../../domain/kernel/form'
import { cite } from '../../../domain/kernel/law'
import type { OpenCase } from '../cases/openCase'
import { html, type Markup } from './html'
import { actorWords, momentWords } from './words'

/** Everything on record, newest first, with what was said in each act. Sensitive answers are folded away until asked for. */
export function timelineList(opened: OpenCase): Markup {
  const without = new Set(opened.progress.withoutEffect.map((event) => event.id))
  const events = [...opened.events].sort((a, b) => b.sequence - a.sequence)
  return html`<ol class="timeline">${events.map((event) => entry(opened, event, without.has(event.id)))}</ol>`
}

function entry({ service }: OpenCase, event: CaseEvent, withoutEffect: boolean): Markup {
  const definition = service.workflow.acts[event.act]
  const label = event.act === 'submit' ? '提交' : (definition?.label ?? event.act)
  const basis = definition?.basis ?? service.workflow.submitted.basis
  return html`<li>
<p><strong>${label}</strong> <span class="hint">${actorWords[event.by]} · <time datetime="${event.at}">${momentWords(event.at)}</time></span></p>
${withoutEffect && html`<p class="problem">到达时办件已进入其他状态，只作记录，不改变结果。</p>`}
${event.act !== 'submit' && html`<dl class="rows">${(definition?.fields ?? []).map((field) => said(field, event))}</dl>`}
<p class="hint">${cite(basis)}</p>
</li>`
}

function said(field: Field, event: CaseEvent): Markup | string {
  const value: AnswerValue | undefined = event.data[field.key]
  if (value === undefined || isBlank(value)) return ''
  const text = field.kind === 'files' ? fileLinks(value as readonly FileRef[]) : answerText(field, value)
  const shown =
    field.personal === 'sensitive' ? html`<details class="sealed"><summary>核验时查看</summary>${text}</details>` : text
  return html`<div><dt>${field.label}</dt><dd class="text">${shown}</dd></div>`
}

function fileLinks(files: readonly FileRef[]): Markup {
  return html`${files.map((file) => html`<a class="file" href="/console/evidence/${file.sha256}">${file.name}</a>`)}`
}
