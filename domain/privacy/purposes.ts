import { type Citation, laws } from '../kernel/law'

const { pipl } = laws

/** One purpose a person agrees to apart from every other (PIPL arts. 14–15), and can take back. */
export interface ConsentPurpose {
  /**
   * WeChat's interfaces that touch personal data for it. They are the ones the 用户隐私保护指引 of the mini-program has to name;
   * a build that calls another is refused by the test command.
   */
  readonly interfaces: readonly string[]
  /**
   * `pressed`: asked when the person presses for it, until they agree: a press is a wish. `once`: asked on the way to something
   * else, and not again after a no.
   */
  readonly asked: 'pressed' | 'once'
  readonly basis: Citation
}

/** What the phone asks for. Words stand in the phone's messages, under the same names. */
export const purposes = {
  location: { interfaces: ['getFuzzyLocation'], asked: 'pressed', basis: pipl.article(14) },
  pictures: { interfaces: ['chooseMedia'], asked: 'pressed', basis: pipl.article(14) },
  files: { interfaces: ['chooseMessageFile'], asked: 'pressed', basis: pipl.article(14) },
  clipboard: { interfaces: ['getClipboardData', 'setClipboardData'], asked: 'pressed', basis: pipl.article(14) },
  /** the picture of an identity card or a licence goes to the city's recogniser (PIPL art. 29: apart from everything else) */
  recognition: { interfaces: [], asked: 'pressed', basis: pipl.article(29) },
  /** WeChat's subscribe messages: its own question is the question */
  messages: { interfaces: [], asked: 'once', basis: pipl.article(14) },
  /** a copy of unfinished filings in the account */
  drafts: { interfaces: [], asked: 'pressed', basis: pipl.article(14) },
} as const satisfies Record<string, ConsentPurpose>

export type PurposeId = keyof typeof purposes

export const purposeIds = Object.keys(purposes) as readonly PurposeId[]

/** The purpose an interface of WeChat serves; undefined for one we do not declare. */
export function purposeOf(platformInterface: string): PurposeId | undefined {
  return purposeIds.find((id) => (purposes[id].interfaces as readonly string[]).includes(platformInterface))
}
