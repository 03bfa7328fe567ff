import type { ClockReading } from '../../../domain/kernel/case'
import { cite } from '../../../domain/kernel/law'
import { arrivedEvidence } from '../cases/evidenceStore'
import { clockOf, type OpenCase, ownActs } from '../cases/openCase'
import type { Office } from '../office'
import { actForm } from './actForm'
import type { FormState } from './fieldInputs'
import { html, type Markup } from './html'
import { type Page, page } from './page'
import { timelineList } from './timelineList'
import { actorWords, clockWords, dayWords, momentWords, sizeWords } from './words'

export interface CasePageState {
  readonly notice?: string | undefined
  /** The form that was refused, with what was typed in it. */
  readonly refused?: { readonly act: string; readonly state: FormState; readonly alert: Markup }
}

/** One case: what was filed, what happened, how long there is, and a form for each act the regulator may do now. */
export async function casePage(office: Office, status: number, opened: OpenCase, shown: CasePageState = {}) {
  const { submission, service, progress, reference, acceptedAt } = opened
  const state = service.workflow.states[progress.state]
  const acts = ownActs(opened)
  const content: Page = {
    title: submission.title,
    place: 'queue',
    path: `/console/cases/${submission.caseNumber}`,
    notice: shown.notice,
    alert: shown.refused?.alert,
    body: html`
<p class="lead"><span class="tag ${state?.tone ?? 'open'}">${state?.label ?? progress.state}</span>
 ${state?.meaning} 该谁办：<strong>${actorWords[state?.waitingFor ?? 'nobody']}</strong></p>
<dl class="facts">
  <div><dt>办件编号</dt><dd>${submission.caseNumber}</dd></div>
  <div><dt>本部门收件编号</dt><dd>${reference}</dd></div>
  <div><dt>事项</dt><dd>${service.title}（表单版本 ${submission.formVersion}）</dd></div>
  <div><dt>申请人提交</dt><dd>${momentWords(submission.receivedAt)}</dd></div>
  <div><dt>本部门收到</dt><dd>${momentWords(acceptedAt)}</dd></div>
  ${
    submission.counterpart &&
    html`<div><dt>对方</dt><dd>${submission.counterpart.name}${
      submission.counterpart.uscc &&
      html`（<a href="/console/directory/${submission.counterpart.uscc}">${submission.counterpart.uscc}</a>）`
    }</dd></div>`
  }
</dl>
<div class="columns">
<div>
  <section aria-labelledby="acts"><h2 id="acts">办理</h2>
  ${
    acts.length === 0
      ? html`<p class="empty">现在没有需要本部门办理的事。</p>`
      : acts.map((act) =>
          actForm(opened, act, shown.refused?.act === act ? shown.refused.state : undefined, acts.length === 1),
        )
  }
  </section>
  <section aria-labelledby="clock"><h2 id="clock">法定期限</h2>${clockList(clockOf(opened, office.clock.today()), office)}</section>
  <section aria-labelledby="timeline"><h2 id="timeline">办理过程</h2>${timelineList(opened)}</section>
</div>
<div>
  ${signalList(submission)}
  <section aria-labelledby="document"><h2 id="document">提交的内容</h2>
  ${submission.document.map(
    (section) =>
      html`<h3>${section.title}</h3><dl class="rows">${section.rows.map(
        (row) => html`<div><dt>${row.label}</dt><dd class="text">${row.text}</dd></div>`,
      )}</dl>`,
  )}
  </section>
  <section aria-labelledby="evidence"><h2 id="evidence">证据材料</h2>${await evidenceList(office, opened)}</section>
</div>
</div>`,
  }
  return page(office, status, content)
}

function clockList(readings: readonly ClockReading[], office: Office): Markup {
  if (readings.length === 0) return html`<p class="empty">还没有开始计算的期限。</p>`
  const today = office.clock.today()
  return html`<ul class="clocks">${readings.map(
    (reading) => html`<li>
  <p><strong>${reading.title}</strong> <span class="tag ${reading.status}">${clockWords(reading, today)}</span></p>
  <progress max="${Math.max(1, reading.total)}" value="${Math.max(0, Math.min(reading.used, reading.total))}">${reading.used}/${reading.total}</progress>
  <p>${reading.length}，已用${Math.max(0, reading.used)}，最迟${dayWords(reading.due.latest)}${
    reading.due.provisional && '（以国务院放假通知为准）'
  }</p>
  ${
    reading.due.earliest !== reading.due.latest &&
    html`<p class="hint">从严理解为${dayWords(reading.due.earliest)}，建议按此安排。</p>`
  }
  ${reading.suspendedDays > 0 && html`<p class="hint">其间暂停${reading.suspendedDays}天，不计入期限。</p>`}
  <p class="hint">${actorWords[reading.owedBy]}的期限，依据${cite(reading.source)}</p>
</li>`,
  )}</ul>`
}

/** 提示: what to look at, with the article. It stands apart from the acts, because none of them follows from it. */
function signalList({ signals = [] }: OpenCase['submission']): Markup {
  if (signals.length === 0) return html``
  return html`<section aria-labelledby="signals"><h2 id="signals">提示</h2>
  <p class="hint">只供办理人员参考，不能单凭提示不予受理，也不会告诉双方。条文没有规定数量，达到多少才提示由网E通暂定。</p>
  <ul>${signals.map(({ code, text, basis }) => html`<li><strong>${code}</strong> ${text} <span class="hint">${basis}</span></li>`)}</ul>
  </section>`
}

async function evidenceList(office: Office, { submission }: OpenCase): Promise<Markup> {
  if (submission.evidence.length === 0) return html`<p class="empty">申请人没有上传证据。</p>`
  const arrived = await arrivedEvidence(
    office,
    submission.evidence.map((item) => item.sha256),
  )
  return html`<ul class="evidence">${submission.evidence.map((item) => {
    const address = `/console/evidence/${item.sha256}`
    const facts = html`<span class="hint">${item.name} · ${sizeWords(item.size)}</span><code class="digest">SHA-256 ${item.sha256}</code>`
    if (!arrived.has(item.sha256)) return html`<li>${facts}<p class="hint">原件正在传送，到达后自动显示。</p></li>`
    return item.type.startsWith('image/')
      ? html`<li><a href="${address}"><img src="${address}" alt="证据图片：${item.name}" loading="lazy"></a>${facts}</li>`
      : html`<li><a href="${address}">打开 ${item.name}</a>${facts}</li>`
  })}</ul>`
}
