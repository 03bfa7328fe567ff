export type { FileStore, UploadTarget } from './fileStore'
export { type FolderStore, folderStore } from './folderStore'
export { type Inspected, type Inspection, inspectFile } from './inspect'
