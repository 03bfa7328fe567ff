import type { ColumnType } from 'kysely'

/** An instant column: read as Date, written as ISO text or Date. */
export type Timestamp = ColumnType<Date, string | Date, string | Date>
/** A JSON column: read as value, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>
