import type { Answers, Field } from '../../kernel/form'

/** Whose answers about itself a key begins with. */
export type PledgeSide = 'pledgor' | 'pledgee'

const isOrganisation = (side: PledgeSide) => (answers: Answers) => answers[`${side}Kind`] === 'organisation'

/** How whoever signs for an organisation shows that they may. @param whom 质权人: what the question calls it */
export function proofFields(side: PledgeSide, whom: string): readonly Field[] {
  const organisation = isOrganisation(side)
  return [
    {
      key: `${side}Proof`,
      kind: 'choice',
      label: `怎样证明您能代表${whom}`,
      required: true,
      visible: organisation,
      options: [
        { id: 'claimed', label: '已在“我的商户”认领这家机构' },
        { id: 'letter', label: '上传盖章的授权委托书', note: '机构不在本市登记的，选这个。' },
      ],
    },
    {
      key: `${side}Letter`,
      kind: 'files',
      label: '授权委托书',
      maxFiles: 3,
      required: true,
      visible: (answers) => organisation(answers) && answers[`${side}Proof`] === 'letter',
    },
  ]
}

/** The organisation a side’s signer stands for, where they chose to show it by a claim. */
export const claimedOrganisation =
  (side: PledgeSide) =>
  (answers: Answers): string | undefined =>
    isOrganisation(side)(answers) && answers[`${side}Proof`] === 'claimed'
      ? (answers[`${side}Uscc`] as string | undefined)
      : undefined
