import { parseArgs } from 'node:util'
import { printTable } from '../bench/timing'
import { runFuzz } from './runFuzz'

const usage = 'npm run fuzz -- [--inputs 3000] [--seed N]; the full figure: --inputs 100000'

async function fuzz(): Promise<void> {
  const { values } = parseArgs({ options: { inputs: { type: 'string' }, seed: { type: 'string' } } })
  const [inputs, seed] = [Number(values.inputs ?? 3_000), Number(values.seed ?? Date.now() % 1_000_000)]
  if (![inputs, seed].every((number) => Number.isInteger(number) && number >= 0)) throw new Error(usage)
  console.log(`seed ${seed}`)
  const report = await runFuzz(inputs, seed)
  for (const finding of report.findings)
    console.log(`FAILED ${finding.target}: ${finding.problem}\n  sent   ${finding.sent}\n  logged ${finding.logged}`)
  printTable([
    ['malformed inputs', String(report.inputs)],
    ...Object.entries(report.byTarget).map(([name, count]) => [`to ${name}`, String(count)]),
    ...report.answers.slice(0, 14).map(([answer, count]) => [`answered ${answer}`, String(count)]),
    ['internal errors, stacks, slow calls', String(report.findings.length)],
    ['longest call, ms of processor', String(report.slowest)],
    ['whole run, s', (report.ms / 1_000).toFixed(1)],
  ])
  process.exitCode = report.findings.length > 0 ? 1 : 0
}

fuzz().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 2
})
