import { typstPrinter } from '../../../cloudfunctions/platform/print'
import { plainDate } from '../../../domain/kernel/calendar'
import { readableDocument } from '../../../domain/kernel/form'
import type { PrintedDocument } from '../../../domain/kernel/print'
import { type CaseToPrint, readinessPaper } from '../../../domain/kernel/service'
import { type PledgeAnswers, pledgeReadiness } from '../../../domain/pledge'
import { trademarkPledgeSetUp as service } from '../../../domain/services/trademark-pledge'
import { mark, markOwner, onRecord, soundPledge } from '../../sound/trademark-pledge'
import { alike, drawn, type Ink, pages, textPoints, textsOf } from './raster'

/** The papers of a pledge of marks as Poppler draws them, word by word beside the same words drawn by Pango. */
const printer = typstPrinter()
/** The same words score 0.89 and more in their worst character; a single other digit 0.79 and less. */
const SAME = 0.85

const signed = { signatures: [{ role: 'pledgor', at: '2026-11-28T03:00:00.000Z' }] }
function filed(receivedAt: string, changes: Partial<PledgeAnswers> = {}): CaseToPrint {
  const answers = { ...soundPledge, ...changes, ...signed }
  return {
    caseNumber: 'FZ26-7K3M-9PQR-T',
    serviceTitle: service.title,
    answers,
    receivedAt,
    document: readableDocument(service.forms[0].value, answers as never),
    today: plainDate('2027-02-01'),
    cityName: '福州市',
  } as unknown as CaseToPrint
}

const drawnPages = async (document: PrintedDocument) => pages(await printer.print(document)).flatMap(textsOf)
async function paper(id: string, of: CaseToPrint): Promise<readonly Ink[]> {
  const print = service.prints?.find((one) => one.id === id)
  if (!print) throw new Error(`no paper ${id}`)
  return drawnPages(print.print(of))
}

/** How well words stand somewhere on a paper: 1 the same picture. */
async function stands(texts: readonly Ink[], words: string): Promise<number> {
  const wanted = await drawn(words, textPoints)
  return Math.max(...(await Promise.all(texts.map((text) => alike(text, wanted)))))
}

async function expectOn(texts: readonly Ink[], words: readonly string[], not: readonly string[] = []): Promise<void> {
  for (const one of words) expect([one, (await stands(texts, one)) >= SAME]).toEqual([one, true])
  for (const one of not) expect([one, (await stands(texts, one)) >= SAME]).toEqual([one, false])
}

const before = '2026-12-31T15:59:00.000Z'
const after = '2026-12-31T16:00:00.000Z'

test('the application says to whom, what, for which debt, and who has signed', async () => {
  await expectOn(
    await paper('application', filed(before)),
    [
      '向商标局申请：商标质权登记',
      '30112244',
      '茶；茶叶代用品',
      '2030年3月13日',
      '200 万',
      '2028年11月19日',
      '福州海峡银行股份有限公司',
      '海峡质2026-118',
    ],
    ['向商标局申请：商标质权变更', '2028年11月18日', '300 万', '海峡质2026-119'],
  )
})

test('the authority is called as the law of the day of filing calls it, whenever the paper is printed', async () => {
  await expectOn(
    await paper('application', filed(after)),
    ['向国务院商标管理部门申请：商标质权登记'],
    ['向商标局申请：商标质权登记', '向国务院商标审查部门申请：商标质权登记'],
  )
})

test('each side’s commitments stand under its name, and who has not signed yet has a line to sign on', async () => {
  await expectOn(
    await paper('commitments', filed(before)),
    [
      '1.  申请书和提交的材料真实、完整、有效，和合同一致。',
      '3.  债务清偿后，和出质人一起办理注销。',
      '质权人（签章）',
    ],
    ['1.  申请书和提交的材料真实、完整、有效，和合同不同。'],
  )
})

test('the check list of the contract says what is written and what is missing, and asks for a translation', async () => {
  const contractParts = ['parties', 'claim', 'term', 'marks', 'other']
  await expectOn(
    await paper('contract', filed(before, { contractParts, foreignPapers: 'yes' })),
    [
      '海峡质2026-118',
      '主债权、利息',
      '人民币 200 万元',
      '出质商标清单：注册号、类别、专用期',
      '双方约定的其他事项',
      '已写明',
      '未写明',
      '材料里有外文，要附中文译文，由翻译单位和翻译人员签字盖章。',
    ],
    ['申请人说明没有外文材料。'],
  )
  await expectOn(await paper('contract', filed(before)), ['已写明', '申请人说明没有外文材料。'], ['未写明'])
})

test('the schedule names every mark with number, class, goods and last day', async () => {
  await expectOn(
    await paper('marks', filed(before)),
    ['30112233', '30112244', '榕网', '榕网茶', '第30类', '茶；茶叶代用品', '2030年3月13日'],
    ['30112255', '第31类', '2030年3月14日'],
  )
})

test('the readiness card on paper: what each mark is, whether it can be pledged, what to do first', async () => {
  const merchant = markOwner({
    trademarks: [
      mark('30112233'),
      mark('30112244', { name: '榕网茶', validUntil: '2026-10-01' }),
      mark('30112255', { name: '榕小二', validUntil: '2028-01-01' }),
    ],
    pledges: [onRecord({ marks: ['30112255'] })],
  })
  const day = plainDate('2026-11-29')
  const card = pledgeReadiness.of({ merchant }, day, { debtUntil: '2028-11-19' })
  if (!card) throw new Error('no card')
  const { name, uscc } = merchant
  await expectOn(
    await drawnPages(readinessPaper(card, { name, uscc, day: '2026年11月29日', asOf: day })),
    ['榕网', '可以用', '榕网茶', '先处理', '已期满，在宽展期内，先续展。', '榕小二', '要留意', '期到2028年1月1日'],
    ['不能用', '期到2028年1月2日'],
  )
})
