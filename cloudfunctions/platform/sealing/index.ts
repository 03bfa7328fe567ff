export { isSealed, keyRing, parseKeys, type Sealing } from './keyRing'
export { openAnswers, sealAnswers, withoutPersonal } from './sealAnswers'
