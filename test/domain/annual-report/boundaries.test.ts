import type { Answers } from '../../../domain/kernel/form'
import type { MerchantSnapshot } from '../../../domain/kernel/merchant'
import { examine } from '../../../domain/kernel/rules'
import type { Known, PublicService } from '../../../domain/kernel/service'
import { annualReportCompany } from '../../../domain/services/annual-report-company'
import { annualReportCooperative } from '../../../domain/services/annual-report-cooperative'
import { annualReportSoleTrader } from '../../../domain/services/annual-report-sole-trader'
import { soundCompanyReport } from '../../sound/annual-report-company'
import { soundCooperativeReport } from '../../sound/annual-report-cooperative'
import { soundSoleTraderReport } from '../../sound/annual-report-sole-trader'
import { holdersAndShops } from './boundaries/holdersAndShops'
import { every, type Kind, type Try } from './boundaries/row'
import { yearAndFigures } from './boundaries/yearAndFigures'
import { day, enterprise, filing, trader } from './merchants'

/**
 * One table for all checks of facts §4.5: the last answer a check lets pass and the first one it points out, one fen, one
 * person or one day apart. Every check of every report stands in it.
 */
const table = [...yearAndFigures, ...holdersAndShops]

const reports: Readonly<
  Record<Kind, { service: PublicService; sound: Answers; entry: (rest: Partial<MerchantSnapshot>) => MerchantSnapshot }>
> = {
  company: { service: annualReportCompany, sound: soundCompanyReport, entry: enterprise },
  sole: { service: annualReportSoleTrader, sound: soundSoleTraderReport, entry: trader },
  coop: {
    service: annualReportCooperative,
    sound: soundCooperativeReport,
    entry: (rest) =>
      enterprise({
        uscc: String(soundCooperativeReport.uscc),
        name: String(soundCooperativeReport.name),
        kind: 'cooperative',
        type: '农民专业合作社',
        ...rest,
      }),
  },
}

function findings(kind: Kind, { answers = {}, merchant = {}, last, on = '2026-03-10' }: Try, id: string) {
  const { service, sound, entry } = reports[kind]
  const known: Known = {
    merchant: entry(merchant),
    ...(last ? { earlier: [filing({ ...sound, ...last, reportYear: 2024 }, '2025-04-01')] } : {}),
  }
  const form = service.forms[0].value
  return examine(form, service.checks, { ...sound, ...answers }, { today: day(on), known }).filter(
    ({ check }) => check === `annual-report.${id}`,
  )
}

const rows = table.flatMap((row) => row.kinds.map((kind) => [row.id, kind, row.field, row] as const))

describe('every check at its boundary', () => {
  test.each(rows)('%s of a %s report (%s)', (id, kind, field, { passes, found, severity }) => {
    expect(findings(kind, passes, id).filter((finding) => finding.field === field)).toEqual([])
    expect(findings(kind, found, id)).toContainEqual(expect.objectContaining({ field, severity }))
  })

  /** Shapes of single answers and the name, tested where they are defined. */
  const elsewhere = ['postcode', 'investment-code', 'guarantee-time', 'merchant', 'name']

  test.each(every)('no check of a %s report is missing from the table', (kind) => {
    const own = reports[kind].service.checks.map(({ id }) => id.replace('annual-report.', ''))
    const tried = new Set(table.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id))
    expect(own.filter((id) => !tried.has(id) && !elsewhere.includes(id))).toEqual([])
  })

  test('AR01 to AR16 are all there, and every finding names what it stands on', () => {
    const numbers = new Set(table.map(({ id }) => id.split('.')[0]))
    for (let number = 1; number <= 16; number += 1) expect(numbers).toContain(`AR${String(number).padStart(2, '0')}`)
    for (const [id, kind, , { found }] of rows)
      for (const { basis } of findings(kind, found, id)) expect(basis).toBeDefined()
  })
})
