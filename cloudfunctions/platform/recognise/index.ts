export { httpRecogniser, parsePictureKinds } from './httpRecogniser'
export type { Recogniser } from './recogniser'
