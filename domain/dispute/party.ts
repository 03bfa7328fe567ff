import type { Answers, Field } from '../kernel/form'
import type { Citation } from '../kernel/law'
import type { Counterpart } from '../kernel/service'

/** How one service asks for the merchant its filing is about. */
interface PartyWords {
  readonly name: { readonly label: string; readonly hint: string }
  readonly address: { readonly label: string; readonly hint: string; readonly required: boolean }
  /** the article that asks for name and address */
  readonly basis: Citation
}

/**
 * The merchant a filing is about, as questions: credit code, name, address. Keys begin with the prefix.
 *
 * @example partyFields('target', …) // targetUscc, targetName, targetAddress
 */
export function partyFields<const P extends string>(prefix: P, { name, address, basis }: PartyWords) {
  return [
    {
      key: `${prefix}Uscc` as `${P}Uscc`,
      kind: 'uscc',
      label: '统一社会信用代码',
      hint: '在“查询”里选商户会自动带出；不知道可以不填。',
    },
    { key: `${prefix}Name` as `${P}Name`, kind: 'text', required: true, maxLength: 100, basis, ...name },
    { key: `${prefix}Address` as `${P}Address`, kind: 'address', ...(address.required ? { basis } : {}), ...address },
  ] as const satisfies readonly Field[]
}

/** Who the answers to {@link partyFields} name; undefined while there is no name. */
export function counterpartOf(prefix: string, answers: Answers): Counterpart | undefined {
  const text = (key: string) => (typeof answers[key] === 'string' ? (answers[key] as string) : '')
  const [uscc, name, address] = [text(`${prefix}Uscc`), text(`${prefix}Name`), text(`${prefix}Address`)]
  return name ? { name, ...(uscc ? { uscc } : {}), ...(address ? { address } : {}) } : undefined
}

/** Answers to {@link partyFields} for a merchant of the register. */
export function prefillOf(prefix: string, { uscc, name, address }: Counterpart): Answers {
  return {
    [`${prefix}Name`]: name,
    ...(uscc === undefined ? {} : { [`${prefix}Uscc`]: uscc }),
    ...(address === undefined ? {} : { [`${prefix}Address`]: address }),
  }
}
