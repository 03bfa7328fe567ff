import { laws } from '../../kernel/law'
import { type Fen, formatYuan } from '../../kernel/money'
import type { Check } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import { changeInTime, isAtLeast, ruleChecks, share } from '../../registration'
import type { DebtToEquityAnswers } from './form'

const { companyLaw, registrationReg, registrationRules } = laws
const id = 'debt-to-equity'
const fenPerYuan = 100

type DebtCheck = Check<DebtToEquityAnswers, Known>

/** What is contributed can be valued and transferred, has a clear owner, and the articles allow it (公司法 art. 48; 细则 art. 13). */
const fitness = (
  [
    [
      'clear',
      '有争议、被冻结、已质押或者已转让的债权，不能用来出资。',
      '先把权属理清，再办。',
      registrationRules.article(13),
    ],
    ['transferable', '依法不能转让的债权，不能用来出资。', undefined, companyLaw.article(48)],
    ['articlesAllow', '章程不允许用债权出资。', '先由股东会修改章程，再办转股。', registrationRules.article(13)],
  ] as const
).map(
  ([field, message, wayOut, basis]): DebtCheck => ({
    id: `${id}.${field}`,
    severity: 'blocks',
    basis,
    field,
    test: (answers) => answers[field] === 'no' && { message, ...(wayOut ? { wayOut } : {}) },
  }),
)

/** The claim is one against the company; nobody is their own creditor. */
const otherThanCompany: DebtCheck = {
  id: `${id}.creditor`,
  severity: 'blocks',
  basis: companyLaw.article(48),
  field: 'claims',
  test: ({ claims = [], uscc }) =>
    claims.flatMap(({ creditorUscc }, at) =>
      uscc !== undefined && creditorUscc === uscc
        ? [{ field: `claims.${at}.creditorUscc`, message: '债权人不能是公司自己。' }]
        : [],
    ),
}

/** A contribution is taken at its value, neither above nor below it (公司法 art. 48). */
const atItsValue: DebtCheck = {
  id: `${id}.value`,
  severity: 'blocks',
  basis: companyLaw.article(48),
  field: 'claims',
  test: ({ claims = [] }) =>
    claims.flatMap(({ credited, valued }, at) => {
      const field = `claims.${at}.credited`
      if (credited === undefined) return []
      if (credited <= 0) return [{ field, message: '转成的注册资本要大于零。' }]
      return valued !== undefined && credited > valued
        ? [{ field, message: `转成的注册资本比评估值${formatYuan(valued as Fen)}元多，属于高估作价。` }]
        : []
    }),
}

/** A claim worth more than what is owed: a registrar asks. Our own forecast, from no article of its own. */
const valuedAboveOwed: DebtCheck = {
  id: `${id}.above`,
  severity: 'likely-refusal',
  basis: companyLaw.article(48),
  field: 'claims',
  test: ({ claims = [] }) =>
    claims.flatMap(({ owed, valued }, at) =>
      owed !== undefined && valued !== undefined && valued > owed
        ? [{ field: `claims.${at}.valued`, message: '评估值比债权数额还多，请核对。' }]
        : [],
    ),
}

/** 公司法 art. 66: two thirds of the votes and more, compared exactly. */
const twoThirds: DebtCheck = {
  id: `${id}.votes`,
  severity: 'blocks',
  basis: companyLaw.article(66),
  field: 'votesFor',
  test: ({ votesAll, votesFor }) => {
    if (votesAll === undefined || votesFor === undefined) return []
    if (votesAll <= 0) return { field: 'votesAll', message: '全体股东的表决权要大于零。' }
    if (votesFor > votesAll) return { message: '同意的表决权比全体的还多，请核对。' }
    return isAtLeast(share(places(votesFor), places(votesAll)), 2, 3)
      ? []
      : { message: '同意的表决权不到三分之二，决议没有通过。', wayOut: '取得足够的同意，重新作出决议。' }
  },
}

/** As whole numbers of the form's four places: 66.6667 is no two thirds by rounding. */
function places(votes: number): number {
  return Math.round(votes * 10_000)
}

const notTomorrow = (['valuedOn', 'decidedOn'] as const).map(
  (field): DebtCheck => ({
    id: `${id}.${field}`,
    severity: 'blocks',
    basis: registrationReg.article(24),
    field,
    test: (answers, { today }) => {
      const day = answers[field]
      return day !== undefined && day > today && { message: '日期不能晚于今天。' }
    },
  }),
)

/** The capital now is the register's; the new one is exactly what was added to it. */
const capitalAddsUp: DebtCheck = {
  id: `${id}.capital`,
  severity: 'blocks',
  basis: companyLaw.article(66),
  field: 'newCapital',
  test: ({ claims = [], currentCapital, newCapital }) => {
    const credited = claims.map((claim) => claim.credited)
    if (currentCapital === undefined || newCapital === undefined || claims.length === 0) return []
    if (credited.some((amount) => amount === undefined)) return []
    const sum = credited.reduce<number>((total, amount) => total + (amount ?? 0), currentCapital)
    return sum === newCapital
      ? []
      : { message: `现在的注册资本加上转股的合计是${formatYuan(sum as Fen)}元，和填的不一样。` }
  },
}

const capitalOnRegister: DebtCheck = {
  id: `${id}.register`,
  severity: 'likely-refusal',
  basis: registrationReg.article(24),
  field: 'currentCapital',
  test: ({ currentCapital }, { known }) => {
    const capital = known?.merchant?.capital
    return (
      capital !== undefined &&
      currentCapital !== undefined &&
      Math.floor(currentCapital / fenPerYuan) !== capital && {
        message: `登记的注册资本是${formatYuan((capital * fenPerYuan) as Fen)}元，请核对。`,
      }
    )
  },
}

/** Whether the claim may be contributed, at which value, by which majority, and RG15 on time. */
export const checks: readonly Check[] = [
  ...fitness,
  otherThanCompany,
  atItsValue,
  valuedAboveOwed,
  twoThirds,
  ...notTomorrow,
  capitalAddsUp,
  capitalOnRegister,
  ...ruleChecks<DebtToEquityAnswers>(id, 'RG15', ({ decidedOn }, today) => changeInTime(decidedOn, today, 'decidedOn')),
]
