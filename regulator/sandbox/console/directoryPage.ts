import { countMerchants, searchMerchants } from '../directory/merchants'
import type { Answer, Incoming } from '../http/exchange'
import type { Office } from '../office'
import { html } from './html'
import { page } from './page'

export const statusWords = { active: '存续', cancelled: '已注销', revoked: '已吊销', dormant: '歇业' } as const

/** 经营主体名录: look a merchant up by name or code. */
export async function directoryPage(office: Office, { url }: Incoming): Promise<Answer> {
  const search = url.searchParams.get('search')?.slice(0, 100).trim() ?? ''
  const found = search ? await searchMerchants(office, search) : []
  return page(office, 200, {
    title: '经营主体名录',
    place: 'directory',
    path: url.pathname + url.search,
    body: html`
<p class="lead">名录共有 ${await countMerchants(office)} 户。这里公示的处罚和名录会传到小程序的信用查询。</p>
<form class="search" method="get" action="/console/directory" role="search">
  <label for="search">名称或统一社会信用代码</label>
  <input id="search" name="search" value="${search}" autocomplete="off"><button>查找</button>
</form>
${search && found.length === 0 && html`<p class="empty">没有找到“${search}”。请换名称中的几个字，或核对代码。</p>`}
${
  found.length > 0 &&
  html`<table><caption class="unseen">找到的经营主体</caption>
<thead><tr><th scope="col">名称</th><th scope="col">状态</th><th scope="col">地址</th><th scope="col">记录</th></tr></thead>
<tbody>${found.map(
    (merchant) => html`<tr>
<td data-label="名称"><a href="/console/directory/${merchant.uscc}">${merchant.name}</a><span class="number">${merchant.uscc}</span></td>
<td data-label="状态">${statusWords[merchant.status]}</td>
<td data-label="地址">${merchant.address}</td>
<td data-label="记录">处罚${merchant.penalties.length}条，名录${merchant.listings.length}条</td></tr>`,
  )}</tbody></table>`
}`,
  })
}
