export {
  type CaseKey,
  type CaseSealings,
  caseSealings,
  type KeyPurpose,
  newCaseKey,
  newCaseKeys,
  resealKey,
} from './caseKeys'
export { keyRing, parseKeys, type Sealing } from './keyRing'
export { openAnswers, type Sealings, sealAnswers, withoutPersonal } from './sealAnswers'
