import { isFinal } from '../../../domain/kernel/case'
import { services } from '../../../domain/services/registry'
import { caseQueue, overdueCount, stateCounts } from '../cases/caseQueue'
import { clockOf, type OpenCase } from '../cases/openCase'
import type { Answer, Incoming } from '../http/exchange'
import type { Office } from '../office'
import { html, type Markup } from './html'
import { page } from './page'
import { actorWords, clockWords, momentWords } from './words'

/** 办件队列: every case by state, the most urgent first. */
export async function queuePage(office: Office, { url }: Incoming): Promise<Answer> {
  const ask = (name: string) => url.searchParams.get(name)?.slice(0, 60) || undefined
  const [service, state, search] = [ask('service'), ask('state'), ask('search')]
  const number = Math.max(1, Math.trunc(Number(ask('page') ?? 1)) || 1)
  const queue = await caseQueue(office, {
    ...(service ? { service } : {}),
    ...(state ? { state } : {}),
    ...(search ? { search } : {}),
    page: number,
  })
  const [states, overdue] = [await stateLinks(office, service, state), await overdueCount(office)]
  const leaf = (to: number, label: string) => {
    const address = new URL(url)
    address.searchParams.set('page', String(to))
    return html`<a href="${address.pathname}${address.search}">${label}</a>`
  }
  return page(office, 200, {
    title: '办件队列',
    place: 'queue',
    path: url.pathname + url.search,
    body: html`
<p class="lead">${overdue > 0 ? html`<strong class="tag overdue">超期 ${overdue} 件</strong>` : '没有超期的办件。'}</p>
<form class="search" method="get" action="/console" role="search">
  <label for="search">按标题或办件编号查找</label>
  <input id="search" name="search" value="${search ?? ''}" autocomplete="off"><button>查找</button>
</form>
${states}
${
  queue.cases.length === 0
    ? html`<p class="empty">这里还没有办件。小程序提交后会自动出现在这里。</p>`
    : html`<table class="queue"><caption class="unseen">办件，最紧急的在前</caption>
<thead><tr><th scope="col">办件</th><th scope="col">状态</th><th scope="col">该谁办</th><th scope="col">法定期限</th><th scope="col">收到时间</th></tr></thead>
<tbody>${queue.cases.map((opened) => row(office, opened))}</tbody></table>`
}
${
  queue.pages > 1 &&
  html`<nav class="pages" aria-label="翻页">${number > 1 && leaf(number - 1, '上一页')}
<span>第${Math.min(number, queue.pages)}页，共${queue.pages}页，${queue.total}件</span>
${number < queue.pages && leaf(number + 1, '下一页')}</nav>`
}`,
  })
}

function row(office: Office, opened: OpenCase): Markup {
  const { submission, service, progress } = opened
  const today = office.clock.today()
  const state = service.workflow.states[progress.state]
  const clocks = clockOf(opened, today).filter(({ status }) => !['met', 'late'].includes(status))
  return html`<tr>
<td data-label="办件"><a href="/console/cases/${submission.caseNumber}">${submission.title}</a><span class="number">${submission.caseNumber} · ${service.title}</span></td>
<td data-label="状态"><span class="tag ${state?.tone ?? 'open'}">${state?.label ?? progress.state}</span></td>
<td data-label="该谁办">${actorWords[state?.waitingFor ?? 'nobody']}</td>
<td data-label="法定期限">${
    clocks.length === 0
      ? '—'
      : clocks.map(
          (reading) =>
            html`<span class="due">${reading.title}：<span class="tag ${reading.status}">${clockWords(reading, today)}</span></span>`,
        )
  }</td>
<td data-label="收到时间">${momentWords(submission.receivedAt)}</td>
</tr>`
}

async function stateLinks(office: Office, service?: string, state?: string): Promise<Markup> {
  const counts = await stateCounts(office)
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  return html`<nav class="states" aria-label="按状态查看"><ul>
<li><a href="/console"${!service && html` aria-current="true"`}>全部 <b>${all}</b></a></li>
${services.map((known) =>
  Object.entries(known.workflow.states).map(([id, definition]) => {
    const count = counts.find((entry) => entry.service === known.id && entry.state === id)?.count ?? 0
    if (count === 0) return ''
    const current = service === known.id && state === id
    const final = isFinal(known.workflow, id)
    return html`<li><a href="/console?service=${known.id}&amp;state=${id}"${current && html` aria-current="true"`}${
      final && html` class="final"`
    }>${services.length > 1 && `${known.title}·`}${definition.label} <b>${count}</b></a></li>`
  }),
)}
</ul></nav>`
}
