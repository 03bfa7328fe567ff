export { httpRecogniser, parsePictureKinds } from './httpRecogniser'
export { pictureKinds, type Recogniser } from './recogniser'
