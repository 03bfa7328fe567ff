import { ageOn, parseResidentId } from '../../kernel/identifiers'
import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import type { Known } from '../../kernel/service'
import type { ClaimAnswers } from './form'

const { registrationRules, agents } = laws

/** Names are written with either kind of brackets, and copied with spaces. */
const spelling = (name: string) => name.replace(/\s/g, '').replace(/\(/g, '（').replace(/\)/g, '）')

/** What the register can say about a claim before the registrar looks at it. */
export const checks: readonly Check[] = [
  {
    id: 'merchant-claim.unknown',
    severity: 'blocks',
    field: 'uscc',
    basis: registrationRules.article(16),
    test: (_: ClaimAnswers, { known }) =>
      known !== undefined &&
      !(known as Known).merchant && {
        message: '登记信息里没有这个代码的商户',
        wayOut: '请对照营业执照核对；刚登记的商户要等登记信息同步后再认领。',
      },
  },
  {
    id: 'merchant-claim.name',
    severity: 'blocks',
    field: 'name',
    basis: registrationRules.article(16),
    test: ({ name }: ClaimAnswers, { known }) => {
      const registered = (known as Known | undefined)?.merchant?.name
      return (
        registered !== undefined &&
        name !== undefined &&
        spelling(name) !== spelling(registered) && {
          message: '名称与这个代码登记的名称不一致',
          wayOut: '请按营业执照填写全称。',
        }
      )
    },
  },
  {
    id: 'merchant-claim.ended',
    severity: 'advice',
    field: 'uscc',
    basis: registrationRules.article(16),
    test: (_: ClaimAnswers, { known }) => {
      const status = (known as Known | undefined)?.merchant?.status
      return (status === 'cancelled' || status === 'revoked') && { message: '这家商户已注销或被吊销，能办的事项很少。' }
    },
  },
  {
    // applicants are at least 18 and of full capacity (facts §3.9, secondary source: it does not decide alone)
    id: 'merchant-claim.age',
    severity: 'likely-refusal',
    field: 'idNumber',
    basis: agents.whole(),
    test: ({ idNumber }: ClaimAnswers, { today }) => {
      const parsed = parseResidentId(idNumber ?? '', today)
      return parsed.ok && ageOn(parsed.birthDate, today) < 18 && { message: '申请人一般须年满18周岁。' }
    },
  },
]
