/** Photographs of documents: whether they can be read, before they are sent. */

export { lookedAt, lookOver, type PhotoConcern, type Pixels } from './lookOver'
