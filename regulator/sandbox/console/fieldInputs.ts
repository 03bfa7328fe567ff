import { type Answers, defaultMaxLength, type Field, isRequired, itemPath } from '../../../domain/kernel/form'
import { cite } from '../../../domain/kernel/law'
import { unitName } from '../../../domain/kernel/money'
import { html, type Markup } from './html'
import { type FormProblem, slots } from './readFields'

/** A form on the page: an id to keep the inputs of several forms apart, what was typed, and what is wrong with it. */
export interface FormState {
  readonly id: string
  readonly typed: URLSearchParams
  readonly problems: readonly FormProblem[]
}

/** The inputs of form fields as plain HTML, with what was typed last time and the sentence on what is wrong. */
export function fieldInputs(fields: readonly Field[], state: FormState): Markup {
  return html`<input type="hidden" name="shown" value="${fields.map((field) => field.key).join(' ')}">${fields.map(
    (field) => fieldInput(field, state),
  )}`
}

function fieldInput(field: Field, state: FormState): Markup {
  const id = `${state.id}-${field.key}`
  const problem = state.problems.find((candidate) => candidate.key === field.key)
  const required = isRequired(field, typedAnswers(state.typed))
  const described = [field.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const attributes = html` id="${id}" name="${field.key}"${required && html` aria-required="true"`}${
    problem && html` aria-invalid="true"`
  }${described && html` aria-describedby="${described}"`}`
  const mark = required ? '' : html`<span class="optional">（选填）</span>`
  const notes = html`${field.hint && html`<p class="hint" id="${id}-hint">${field.hint}</p>`}${
    field.basis && html`<p class="hint">依据：${cite(field.basis)}</p>`
  }${problem && html`<p class="problem" id="${id}-problem">${problem.message}</p>`}`

  if (field.kind === 'choices')
    return html`<fieldset class="field"><legend>${field.label}${mark}</legend>${notes}${field.options.map(
      (option) =>
        html`<label class="tick"><input type="checkbox" name="${field.key}" value="${option.id}"${
          state.typed.getAll(field.key).includes(option.id) && html` checked`
        }> ${option.label}</label>`,
    )}</fieldset>`
  if (field.kind === 'confirm')
    return html`<div class="field"><label class="tick"><input type="checkbox" value="yes"${attributes}${
      state.typed.has(field.key) && html` checked`
    }> ${field.label}</label>${notes}</div>`
  if (field.kind === 'group')
    return html`<fieldset class="field"><legend>${field.label}${mark}</legend>${notes}${Array.from(
      { length: slots(field) },
      (_, index) =>
        html`<fieldset class="field"><legend>${field.item}${index + 1}</legend>${field.fields.map((inner) =>
          fieldInput({ ...inner, key: itemPath(field.key, index, inner.key), required: false }, state),
        )}</fieldset>`,
    )}</fieldset>`
  return html`<div class="field"><label for="${id}">${field.label}${mark}</label>${notes}${control(
    field,
    attributes,
    state.typed.get(field.key) ?? '',
  )}</div>`
}

function control(field: Field, attributes: Markup, typed: string): Markup {
  switch (field.kind) {
    case 'choice':
      return html`<select${attributes}><option value="">请选择</option>${field.options.map(
        (option) =>
          html`<option value="${option.id}"${option.id === typed && html` selected`}>${option.label}</option>`,
      )}</select>`
    case 'date':
      return html`<input type="date"${attributes} value="${typed}">`
    case 'money':
      return html`<span class="money"><input inputmode="decimal" autocomplete="off"${attributes} value="${typed}"> ${unitName(
        field.unit ?? 'yuan',
      )}</span>`
    case 'number':
      return html`<span class="money"><input inputmode="decimal" autocomplete="off"${attributes} value="${typed}"> ${
        field.unit ?? ''
      }</span>`
    case 'longText':
      return html`<textarea rows="4"${attributes}>${typed}</textarea><p class="hint">最多${
        field.maxLength ?? defaultMaxLength.longText
      }个字</p>`
    case 'mobile':
      return html`<input inputmode="tel" autocomplete="off"${attributes} value="${typed}">`
    default:
      return html`<input autocomplete="off"${attributes} value="${typed}">`
  }
}

/** Enough of the answers for `required` rules that look at other fields. */
function typedAnswers(typed: URLSearchParams): Answers {
  return Object.fromEntries(typed)
}
