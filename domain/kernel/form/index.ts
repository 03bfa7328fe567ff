export { answersSchema } from './answersSchema'
export { checkFields, type FieldProblem, type FoundProblem } from './checkField'
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
  type GroupField,
  type ItemField,
  type MoneyField,
  type NumberField,
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
  shownFields,
  visibleFields,
  visibleSections,
} from './form'
export { isWithin, itemPath, type Leaf, leaves, mapLeaves } from './leaves'
export { normaliseAnswers } from './normalise'
export { answerText, type DocumentRow, type DocumentSection, readableDocument } from './readableDocument'
