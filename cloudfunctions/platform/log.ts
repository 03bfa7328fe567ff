/** Values a log line may carry: short, structured, never a person's words. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

export interface Log {
  info(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** Keys that may appear in a log line. Everything else is dropped, so that a careless caller cannot leak. */
const ALLOWED = new Set([
  'procedure',
  'code',
  'ms',
  'trace',
  'caseNumber',
  'topic',
  'attempts',
  'count',
  'position',
  'reason',
  'status',
  'port',
  'name',
  'remaining',
])

/** One JSON object a line. Personal data has no way in: only listed keys are written, and text is cut at 200 characters. */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log {
  const line = (level: string, event: string, fields: LogFields = {}) => {
    const kept: Record<string, unknown> = { at: new Date().toISOString(), level, event }
    for (const key in fields) {
      const value = fields[key]
      if (ALLOWED.has(key) && value !== undefined) kept[key] = typeof value === 'string' ? value.slice(0, 200) : value
    }
    write(JSON.stringify(kept))
  }
  return {
    info: (event, fields) => line('info', event, fields),
    error: (event, fields) => line('error', event, fields),
  }
}
