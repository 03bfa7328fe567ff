import type { ConformanceResult } from '../conformance'
import { byGroup, reasonOf, totals } from './totals'

/** The report as Markdown: counts by group, then every check by its id. @param about what was tested */
export function markdownReport({ findings, at, ms }: ConformanceResult, about: string): string {
  const all = totals(findings)
  const rows = byGroup(findings).map(({ name, findings: mine }) => {
    const { passed, failed, skipped } = totals(mine)
    return `| ${name} | ${passed} | ${failed} | ${skipped} | ${mine.reduce((sum, finding) => sum + finding.ms, 0)} |`
  })
  const lists = byGroup(findings).map(({ name, findings: mine }) =>
    [
      `## ${name}`,
      '',
      '| check | promise | result |',
      '|---|---|---|',
      ...mine.map(
        (finding) =>
          `| \`${finding.id}\` | ${cell(finding.title)} | ${finding.result}${cell(reasonOf(finding) && `: ${reasonOf(finding)}`)} |`,
      ),
    ].join('\n'),
  )
  return `${[
    '# Conformance report',
    '',
    `Written by \`npm run conformance\`, ${at.slice(0, 10)}. ${about}`,
    '',
    `**${findings.length} checks: ${all.passed} passed, ${all.failed} failed, ${all.skipped} skipped, in ${(ms / 1000).toFixed(1)} s.**`,
    '',
    '| group | passed | failed | skipped | ms |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    lists.join('\n\n'),
  ].join('\n')}\n`
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ')
}
