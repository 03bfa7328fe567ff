import type { MerchantSnapshot } from '../../../domain/credit'
import { endReasons, type RegisterAct, registerActs } from '../directory/registerActs'
import type { Office } from '../office'
import { statusWords } from './directoryPage'
import { type FormState, fieldInputs } from './fieldInputs'
import { html, type Markup } from './html'
import { page } from './page'
import { dateWords } from './words'

export interface MerchantPageState {
  readonly notice?: string | undefined
  readonly refused?: { readonly act: string; readonly state: FormState; readonly alert: Markup }
}

/** One merchant: what is on file, and the forms that publish or end a record. */
export function merchantPage(
  office: Office,
  status: number,
  merchant: MerchantSnapshot,
  shown: MerchantPageState = {},
) {
  const path = `/console/directory/${merchant.uscc}`
  return page(office, status, {
    title: merchant.name,
    place: 'directory',
    path,
    notice: shown.notice,
    alert: shown.refused?.alert,
    body: html`
<dl class="facts">
  <div><dt>统一社会信用代码</dt><dd>${merchant.uscc}</dd></div>
  <div><dt>类型</dt><dd>${merchant.type}</dd></div>
  <div><dt>登记状态</dt><dd>${statusWords[merchant.status]}</dd></div>
  <div><dt>法定代表人（经营者）</dt><dd>${merchant.head}</dd></div>
  <div><dt>成立日期</dt><dd>${dateWords(merchant.establishedOn)}</dd></div>
  <div><dt>登记机关</dt><dd>${merchant.registrar}</dd></div>
  <div><dt>住所</dt><dd>${merchant.address}</dd></div>
  <div><dt>名录更新</dt><dd>${dateWords(merchant.asOf)}</dd></div>
</dl>
<div class="columns">
<div><section aria-labelledby="acts"><h2 id="acts">公示</h2>
${registerActs.map((act) => registerForm(path, act, shown.refused?.act === act.id ? shown.refused.state : undefined))}
</section></div>
<div>
<section aria-labelledby="penalties"><h2 id="penalties">行政处罚</h2>
${
  merchant.penalties.length === 0
    ? html`<p class="empty">没有行政处罚记录。</p>`
    : html`<ul class="records">${merchant.penalties.map((record) =>
        recordItem(
          path,
          record.id,
          record.endedOn,
          record.endReason,
          html`<strong>${record.documentNumber}</strong>
<p>${record.violation}</p><p>${record.result}</p>
<p class="hint">${record.authority}，${dateWords(record.decidedOn)}决定；${
            record.level === 'warning' ? '警告，不公示' : `公示到${dateWords(record.publicUntil)}`
          }</p>`,
        ),
      )}</ul>`
}</section>
<section aria-labelledby="listings"><h2 id="listings">经营异常与严重违法失信</h2>
${
  merchant.listings.length === 0
    ? html`<p class="empty">没有列入记录。</p>`
    : html`<ul class="records">${merchant.listings.map((record) =>
        recordItem(
          path,
          record.id,
          record.endedOn,
          record.endReason,
          html`<strong>${
            record.list === 'abnormal' ? '经营异常名录' : '严重违法失信名单'
          }</strong><p>${record.reason}</p>
<p class="hint">${record.authority}，${dateWords(record.listedOn)}列入${
            record.publicUntil && `；公示到${dateWords(record.publicUntil)}`
          }</p>`,
        ),
      )}</ul>`
}</section>
</div></div>`,
  })
}

function recordItem(
  path: string,
  id: string,
  endedOn: string | undefined,
  endReason: string | undefined,
  facts: Markup,
): Markup {
  const reason = endReasons.find((candidate) => candidate.id === endReason)?.label ?? '期满'
  const end = endedOn
    ? html`<p><span class="tag closed">${dateWords(endedOn)}结束：${reason}</span></p>`
    : html`<form method="post" action="${path}/end" class="inline"><input type="hidden" name="record" value="${id}">
<label for="reason-${id}">结束公示的原因</label> <select id="reason-${id}" name="reason">${endReasons.map(
        (option) => html`<option value="${option.id}">${option.label}</option>`,
      )}</select> <button>移出（结束公示）</button></form>`
  return html`<li>${facts}${end}</li>`
}

function registerForm(path: string, act: RegisterAct, refused: FormState | undefined): Markup {
  const state: FormState = refused ?? { id: act.id, typed: new URLSearchParams(), problems: [] }
  return html`<details class="act"${refused && html` open`}><summary>${act.label}</summary>
<form method="post" action="${path}/${act.id}" novalidate><p class="hint">${act.explanation}</p>
${fieldInputs(act.fields, state)}<button class="primary">${act.label}</button></form></details>`
}
