import type { ConformanceResult } from '../conformance'
import type { Finding } from '../runChecks'
import { byGroup, reasonOf, totals } from './totals'

const words = { passed: '通过 passed', failed: '不通过 failed', skipped: '未测 skipped' } as const

/** The report as one HTML file that needs nothing else: no script, no font, no address. */
export function htmlReport(result: ConformanceResult): string {
  const { passed, failed, skipped } = totals(result.findings)
  const verdict = failed > 0 ? 'failed' : 'passed'
  const groups = byGroup(result.findings).map(
    ({
      name,
      findings,
    }) => `<section><h2>${escaped(name)} <small>${totals(findings).passed}/${findings.length}</small></h2>
<table><thead><tr><th scope="col">编号 id</th><th scope="col">约定 promise</th><th scope="col">结果 result</th></tr></thead>
<tbody>${findings.map(row).join('')}</tbody></table></section>`,
  )
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>对接一致性报告 Conformance report</title><style>${style}</style></head>
<body><main><h1>对接一致性报告 Conformance report</h1>
<p class="verdict ${verdict}">${passed} ${words.passed}，${failed} ${words.failed}，${skipped} ${words.skipped}</p>
<dl><div><dt>地址 address</dt><dd>${escaped(result.url)}</dd></div><div><dt>时间 time</dt><dd>${escaped(result.at)}</dd></div>
<div><dt>用时 duration</dt><dd>${(result.ms / 1000).toFixed(1)} s</dd></div></dl>
${groups.join('\n')}</main></body></html>
`
}

function row(finding: Finding): string {
  const reason = reasonOf(finding)
  return `<tr class="${finding.result}"><td><code>${escaped(finding.id)}</code></td><td>${escaped(finding.title)}</td><td>${
    words[finding.result]
  }${reason && `<br><small>${escaped(reason)}</small>`}</td></tr>`
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}

const style = `body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#1c2430;background:#f6f7f9}
main{max-width:960px;margin:0 auto;padding:24px 16px 64px}h1{font-size:24px}h2{font-size:18px;margin:32px 0 8px}
small{color:#5a6573;font-weight:400}table{width:100%;border-collapse:collapse;background:#fff}
th,td{text-align:left;vertical-align:top;padding:8px 12px;border-bottom:1px solid #e3e7ec}
th{font-size:14px;color:#5a6573}code{font-size:13px;word-break:break-all}td:last-child{width:32%}
.verdict{padding:12px 16px;font-weight:600;border-left:4px solid}.verdict.passed{background:#e8f5ec;border-color:#1c7c3c}
.verdict.failed{background:#fdecea;border-color:#b3261e}tr.failed td{background:#fdecea}tr.skipped td{background:#fff6e0}
dl div{display:flex;gap:8px}dt{color:#5a6573;min-width:140px}dd{margin:0}`
