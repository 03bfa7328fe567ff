/** 待提交: what was written without a network and goes out by itself. */
export { outbox, startOutbox, useOutbox, useQueuedFiling } from './outbox'
export type { QueuedAct, QueuedFiling, QueuedWrite } from './queuedWrite'
