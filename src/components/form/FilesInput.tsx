import { View } from '@tarojs/components'
import { formMessages } from '@/messages'
import { chooseFiles } from '@/platform'
import { maxFileBytes } from '../../../cloudfunctions/files/contract'
import type { FileRef, FilesField } from '../../../domain/kernel/form'
import { Button } from '../Button'
import type { ControlProps } from './control'
import { FileTile } from './FileTile'
import { dropUpload, retryUpload, startUploads, usePicture, useUploads } from './uploads'

interface FilesInputProps extends ControlProps<FilesField> {
  /** Tells the uploads of one draft's field from another's. */
  readonly scope: string
}

const words = formMessages.files
const megabytes = maxFileBytes / 1024 / 1024

/** Files sent one by one while the form is being filled in: progress, retry and removal for each. */
export function FilesInput({ field, value, label, scope, onChange, onSettle }: FilesInputProps) {
  const files = (value ?? []) as readonly FileRef[]
  const uploads = useUploads(scope)
  const count = files.length + uploads.length
  const room = field.maxFiles - count
  const add = async () => {
    // H5's file chooser cannot be told how many may be taken.
    const chosen = (await chooseFiles(room)).slice(0, room)
    startUploads(scope, chosen, maxFileBytes, (file) => {
      onChange((current) => [...((current ?? []) as readonly FileRef[]), file].slice(0, field.maxFiles))
      onSettle()
    })
  }
  const remove = (file: FileRef) => {
    onChange((current) => {
      const rest = ((current ?? []) as readonly FileRef[]).filter(({ fileId }) => fileId !== file.fileId)
      return rest.length > 0 ? rest : undefined
    })
    onSettle()
  }
  return (
    <View>
      {count > 0 && (
        <View className='wet-files'>
          {files.map((file) => (
            <UploadedTile key={file.fileId} file={file} onRemove={() => remove(file)} />
          ))}
          {uploads.map((upload) => (
            <FileTile
              key={upload.id}
              name={upload.file.name}
              size={upload.file.size}
              picture={upload.problem ? undefined : upload.file.path}
              percent={upload.percent}
              problem={upload.problem}
              onRetry={
                upload.file.size > 0 && upload.file.size <= maxFileBytes ? () => retryUpload(upload.id) : undefined
              }
              onRemove={() => dropUpload(upload.id)}
            />
          ))}
        </View>
      )}
      <Button kind='secondary' block label={`${words.add}，${label}`} disabled={room < 1} onPress={() => void add()}>
        {words.add}
      </Button>
      <View className='wet-field__count'>
        {room < 1 ? words.full(field.maxFiles) : words.room(count, field.maxFiles, megabytes)}
      </View>
    </View>
  )
}

function UploadedTile({ file, onRemove }: { readonly file: FileRef; readonly onRemove: () => void }) {
  const picture = usePicture(file.fileId)
  return <FileTile name={file.name} size={file.size} picture={picture} onRemove={onRemove} />
}
