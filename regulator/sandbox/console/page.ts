import type { Answer } from '../http/exchange'
import type { Office } from '../office'
import { html, type Markup } from './html'
import { dayWords } from './words'

export interface Page {
  readonly title: string
  /** Which entry of the navigation is the present one. */
  readonly place: 'queue' | 'directory' | 'elsewhere'
  /** Path the clock's buttons lead back to. */
  readonly path: string
  /** Something just happened. */
  readonly notice?: string | undefined
  /** Something was refused; read out at once. */
  readonly alert?: Markup | undefined
  readonly body: Markup
}

/** No script, style or picture from anywhere else; nobody may frame the console. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A whole page of the console. A page with a refusal does not reload by itself: something was typed on it. */
export function page(office: Office, status: number, { title, place, path, notice, alert, body }: Page): Answer {
  const here = (name: Page['place']) => (name === place ? html` aria-current="page"` : '')
  const document = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 监管后台（沙箱）</title>
<link rel="stylesheet" href="/console/console.css">
<link rel="icon" href="data:,">
<script src="/console/console.js" defer></script>
</head>
<body data-revision="${office.revision.current()}" data-live="${alert ? 'tell' : 'reload'}">
<a class="skip" href="#content">跳到正文</a>
<header class="top">
  <p class="brand">市场监管业务后台<span>沙箱</span></p>
  <nav aria-label="主要栏目">
    <a href="/console"${here('queue')}>办件队列</a>
    <a href="/console/directory"${here('directory')}>经营主体名录</a>
  </nav>
</header>
${clockBar(office, path)}
<main id="content">
  <p id="changed" class="changed" role="status" aria-live="polite"></p>
  ${notice && html`<p class="notice" role="status">${notice}</p>`}
  ${alert && html`<div class="alert" role="alert" tabindex="-1">${alert}</div>`}
  <h1>${title}</h1>
  ${body}
</main>
<footer>沙箱监管后台，仅供本机演示，数据均为虚构。<a href="/console/messages.jsonl">下载与各系统往来的日志</a>。本页不设登录，只在本机（127.0.0.1）开放。</footer>
</body>
</html>`
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    },
    body: document.text,
  }
}

function clockBar(office: Office, path: string): Markup {
  const { clock } = office
  const offset = clock.offsetDays()
  const shift = offset === 0 ? '与真实日期相同' : `比真实日期${offset > 0 ? '快' : '慢'}${Math.abs(offset)}天`
  return html`<form class="clock" method="post" action="/console/clock" aria-label="模拟时间">
  <input type="hidden" name="back" value="${path}">
  <p>今天（模拟）：<strong><time datetime="${clock.today()}">${dayWords(clock.today())}</time></strong> <span>${shift}</span></p>
  <div class="buttons">
    <button name="move" value="1">前进1天</button>
    <button name="move" value="7">前进7天</button>
    <button name="move" value="next">到下一个期限</button>
    ${offset !== 0 && html`<button name="move" value="real">回到真实日期</button>`}
    <label>到这一天 <input type="date" name="day" min="${clock.today()}"></label>
    <button name="move" value="day">前往</button>
  </div>
</form>`
}

/** A page that only says one thing. */
export function messagePage(office: Office, status: number, title: string, text: string): Answer {
  return page(office, status, {
    title,
    place: 'elsewhere',
    path: '/console',
    body: html`<p>${text}</p><p><a href="/console">回到办件队列</a></p>`,
  })
}
