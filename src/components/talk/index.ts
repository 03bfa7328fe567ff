/** What was filed, what two sides of a case said to each other, and the files they sent. */
export { Bubbles, type Message, type ReadMarks } from './Bubbles'
export { DocumentSections } from './DocumentSections'
export { Evidence, type LinkOf } from './Evidence'
