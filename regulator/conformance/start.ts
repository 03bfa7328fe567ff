import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { caseSubmission, examples } from '../contract'
import { type GroupId, groups } from './check'
import { runConformance } from './conformance'
import { consoleReport, findingLine } from './report/consoleReport'
import { htmlReport } from './report/htmlReport'
import { markdownReport } from './report/markdownReport'
import { totals } from './report/totals'
import { sandboxOperator } from './sandboxOperator'

const usage = `npm run conformance -- --url https://backend.example --key-id NAME --key FILE.pem
  --key FILE          our Ed25519 private key (PKCS#8 PEM) whose public half the backend knows as NAME
  --operator sandbox  let the kit play the officer of our sandbox; without it those checks are skipped
  --filing FILE       a filing (JSON, CaseSubmission) the backend takes, instead of the contract's example
  --only GROUPS       only these groups, separated by commas: signature, time, replay, filing, schema, act, evidence,
                      event, directory, error, hostile
  --light             leave out the checks that take megabytes or hundreds of calls
  --html FILE, --json FILE, --markdown FILE   write the report there; --about TEXT says in it what was tested

It files cases and evidence: run it against a test system only, and one nobody else is using meanwhile.`

function readOptions(parameters: readonly string[]) {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      url: { type: 'string' },
      'key-id': { type: 'string' },
      key: { type: 'string' },
      operator: { type: 'string' },
      filing: { type: 'string' },
      about: { type: 'string' },
      only: { type: 'string' },
      light: { type: 'boolean' },
      html: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'string' },
    },
  })
  const { url, key, 'key-id': keyid, operator } = values
  if (!url || !URL.canParse(url) || !key || !keyid || (operator && operator !== 'sandbox')) throw new Error(usage)
  const filing = values.filing ? v.parse(caseSubmission, JSON.parse(readFileSync(values.filing, 'utf8'))) : undefined
  const names = values.only?.split(',') ?? []
  if (names.some((name) => !Object.hasOwn(groups, name))) throw new Error(usage)
  const only = values.only === undefined ? undefined : (names as GroupId[])
  return { ...values, url, only, key: { keyid, privateKey: readFileSync(key, 'utf8') }, filing }
}

async function start(): Promise<void> {
  const { url, key, filing, operator, light, only, ...outputs } = readOptions(process.argv.slice(2))
  const service = (filing ?? examples.CaseSubmission).service
  const result = await runConformance({
    url,
    key,
    ...(filing ? { filing } : {}),
    ...(operator ? { operator: sandboxOperator(url, service) } : {}),
    ...(only ? { groups: only } : {}),
    light: light === true,
    onFinding: (finding) => {
      const line = findingLine(finding)
      if (line) process.stdout.write(`${line}\n`)
    },
  })
  process.stdout.write(`${consoleReport(result)}\n`)
  const { failed, skipped } = totals(result.findings)
  if (skipped > 0)
    process.stdout.write(`!!!! ${skipped} checks were SKIPPED: nothing is known about what they promise\n`)
  if (outputs.html) writeFileSync(outputs.html, htmlReport(result))
  if (outputs.json) writeFileSync(outputs.json, `${JSON.stringify(result, null, 2)}\n`)
  if (outputs.markdown) writeFileSync(outputs.markdown, markdownReport(result, outputs.about ?? `Tested: ${url}.`))
  process.exitCode = failed > 0 ? 1 : 0
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
