/** Which door to take (投诉、举报、咨询，or elsewhere) and which bureau is competent. */

export type { Channel } from './channel'
export { competentBureau, type JurisdictionQuestion } from './competentBureau'
export { divisionOfAddress } from './divisionOfAddress'
export {
  type DoorAnswers,
  type DoorOption,
  type DoorQuestion,
  doorQuestions,
  type QuestionId,
} from './doorQuestions'
export { type DoorRow, doorTable } from './doorTable'
export { matters } from './matters'
export { answersThatCount, doorsOf, rightDoor, servicesBehind } from './rightDoor'
export { type SuggestedDoor, suggestDoor } from './suggestDoor'
