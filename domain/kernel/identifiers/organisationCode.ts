/**
 * 组织机构代码 (GB 11714-1997): 8 characters and a check character, today embedded as positions 9–17 of a credit code.
 * A failing check is a reason to ask, not to refuse: only the credit code's own check is binding.
 */
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const SHAPE = /^([0-9A-Z]{8})-?([0-9X])$/

/** Check character of the first 8. Values 0–9, A = 10 … Z = 35; C₉ = 11 − Σ mod 11, where 10 is written X and 11 is 0. */
export function organisationCheckCharacter(first8: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number.parseInt(first8.charAt(at), 36), 0)
  if (Number.isNaN(sum)) throw new RangeError('an organisation code has 8 characters 0-9 A-Z before its check')
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : String(check % 11)
}

/** True for `XXXXXXXXC` and the printed `XXXXXXXX-C`, upper case. */
export function isOrganisationCode(value: string): boolean {
  const [, first8, check] = SHAPE.exec(value) ?? []
  return first8 !== undefined && organisationCheckCharacter(first8) === check
}
