const DAY_MS = 86_400_000
/** 1899-12-30: day 0 of the system that believes 1900 was a leap year, for days after that February. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 9999-12-31 */
const LAST_DAY = 2_958_466

/**
 * A number of a cell in plain digits, as far as spreadsheets keep them (15 figures): never `1.2E+9`, never 0.30000000000000004.
 *
 * @param raw as stored; what is no number comes back as it is
 */
export function numberText(raw: string): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  const kept = Number(number.toPrecision(15))
  if (Math.abs(kept) >= 1e15) return BigInt(kept).toString()
  const text = String(kept)
  return text.includes('e') ? kept.toFixed(20).replace(/\.?0+$/, '') : text
}

/** A number of a cell that shows a day or a time. @example 46234 → 2026-07-31; 46234.5 → 2026-07-31 12:00; 0.5 → 12:00 */
export function dateText(raw: string, from1904: boolean): string {
  const serial = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(serial) || serial < 0 || serial >= LAST_DAY) return numberText(raw)
  // before March 1900 the count is one day less, because the day that never was is not counted yet
  const shift = !from1904 && serial >= 1 && serial < 60 ? 1 : 0
  const minutes = Math.round((serial + shift) * 1_440)
  const instant = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + minutes * 60_000)
  const [day, time] = [instant.toISOString().slice(0, 10), instant.toISOString().slice(11, 16)]
  if (serial < 1 && !from1904) return time
  return (minutes * 60_000) % DAY_MS === 0 ? day : `${day} ${time}`
}
