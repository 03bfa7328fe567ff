export { type Deliver, type Delivery, drain, enqueue, type OutgoingRow } from './outbox'
