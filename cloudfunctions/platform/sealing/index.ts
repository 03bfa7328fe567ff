export { keyRing, parseKeys, type Sealing } from './keyRing'
export { openAnswers, type Sealings, sealAnswers, withoutPersonal } from './sealAnswers'
