export { append, type Chained, chainHash, digestJson, firstBrokenRecord, firstHash } from './chain'
