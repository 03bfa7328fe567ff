export { answersSchema } from './answersSchema'
export { checkField, type FieldProblem } from './checkField'
export {
  type Answers,
  type AnswerValue,
  type ChoiceField,
  type ConfirmField,
  type DateField,
  defaultMaxLength,
  type Field,
  type FileRef,
  type FilesField,
  type MoneyField,
  type Option,
  type Personal,
  type TextField,
  yesNo,
} from './field'
export {
  type AnswersOf,
  defineForm,
  type Form,
  isBlank,
  isRequired,
  type Section,
  sectionFields,
  visibleFields,
  visibleSections,
} from './form'
export { normaliseAnswers } from './normalise'
export { answerText, type DocumentRow, type DocumentSection, readableDocument } from './readableDocument'
