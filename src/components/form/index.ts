/** Draws any form definition of the kernel; knows no service and no field by name. */
export { ConfirmRow } from './ConfirmInput'
export { type Change, fieldId } from './control'
export { FindingLine } from './FieldFindings'
export { withFile } from './FilesInput'
export { FormField } from './FormField'
export { precise, shownFindings } from './shownFindings'
export { takeUploads, useUnsent } from './uploads'
