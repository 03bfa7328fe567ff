/**
 * Plays the officer of the implementation under test, through whatever door it has. The contract has none, so checks of what
 * only an officer can cause are skipped, loudly, without one.
 */
export interface Operator {
  /** Acts on a case in any way that leaves it open. @returns the act's name as the feed will say it */
  act(caseNumber: string): Promise<string>
  /** Changes the public file of a merchant in any way. @returns words that its new snapshot holds */
  changeMerchant(uscc: string): Promise<string>
}
