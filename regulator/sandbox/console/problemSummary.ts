import { html, type Markup } from './html'
import type { FormProblem } from './readFields'

/** What is wrong, on top of the page, each with a link to its field. */
export function problemSummary(formId: string, problems: readonly FormProblem[]): Markup {
  return html`<p><strong>还没有提交，请先改正：</strong></p><ul>${problems.map(
    ({ key, message }) => html`<li><a href="#${formId}-${key}">${message}</a></li>`,
  )}</ul>`
}
