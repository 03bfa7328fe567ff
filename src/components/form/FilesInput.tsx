import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { formMessages } from '@/messages'
import { type ChosenFile, chooseFiles, photoConcerns } from '@/platform'
import { maxBytesOf, maxFileBytes, maxVideoBytes } from '../../../cloudfunctions/files/contract'
import type { FileRef, FilesField } from '../../../domain/kernel/form'
import { Button } from '../Button'
import { Notice } from '../Notice'
import { concernWords } from './concernWords'
import type { ControlProps } from './control'
import { FileTile } from './FileTile'
import { dropUpload, retryUpload, startUploads, takeUploads, usePicture, useUploads } from './uploads'

interface FilesInputProps extends ControlProps<FilesField> {
  /** Tells the uploads of one draft's field from another's. */
  readonly scope: string
}

/** What may be wrong with one picture that was chosen here. */
interface Concern {
  readonly name: string
  readonly said: readonly string[]
}

const words = formMessages.files
const photoWords = formMessages.photo
const megabytes = { file: maxFileBytes / 1024 / 1024, film: maxVideoBytes / 1024 / 1024 }

/** Files sent one by one while the form is being filled in: progress, retry and removal for each. */
export function FilesInput({ field, value, label, scope, onChange, onSettle }: FilesInputProps) {
  const files = (value ?? []) as readonly FileRef[]
  const uploads = useUploads(scope)
  const count = files.length + uploads.length
  const room = field.maxFiles - count
  const [concerns, setConcerns] = useState<readonly Concern[]>([])
  const take = useRef((_file: FileRef) => {})
  take.current = (file) => {
    onChange((current) => withFile((current ?? []) as readonly FileRef[], file, field.maxFiles))
    onSettle()
  }
  useEffect(() => takeUploads(scope, (file) => take.current(file)), [scope])
  const add = async () => {
    // H5's file chooser cannot be told how many may be taken.
    const chosen = (await chooseFiles(room)).slice(0, room)
    startUploads(scope, chosen, maxBytesOf, (file) => take.current(file))
    if (field.photo) await look(chosen)
  }
  const look = async (chosen: readonly ChosenFile[]) => {
    const seen = await Promise.all(
      chosen.map(async (file) => ({ name: file.name, said: concernWords(await photoConcerns(file)) })),
    )
    setConcerns((before) => [...before, ...seen.filter(({ said }) => said.length > 0)])
  }
  const forget = (name: string) => setConcerns((before) => before.filter((one) => one.name !== name))
  const remove = (file: FileRef) => {
    forget(file.name)
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
              picture={upload.problem || !upload.file.path ? undefined : upload.file.path}
              percent={upload.percent}
              problem={upload.problem}
              onRetry={upload.hopeless ? undefined : () => retryUpload(upload.id)}
              onRemove={() => {
                forget(upload.file.name)
                dropUpload(upload.id)
              }}
            />
          ))}
        </View>
      )}
      {concerns.length > 0 && (
        <Notice tone='warning' live>
          {concerns.map(({ name, said }) => (
            <View key={name}>
              {photoWords.of(name)}
              {said}
            </View>
          ))}
          <View>{photoWords.again}</View>
        </Notice>
      )}
      <Button kind='secondary' block label={`${words.add}，${label}`} disabled={room < 1} onPress={() => void add()}>
        {words.add}
      </Button>
      <View className='wet-field__count'>
        {room < 1 ? words.full(field.maxFiles) : words.room(count, field.maxFiles, megabytes.file, megabytes.film)}
      </View>
    </View>
  )
}

/** One file may arrive twice: told again after a broken network. */
export function withFile(files: readonly FileRef[], file: FileRef, most: number): readonly FileRef[] {
  return files.some(({ fileId }) => fileId === file.fileId) ? files : [...files, file].slice(0, most)
}

function UploadedTile({ file, onRemove }: { readonly file: FileRef; readonly onRemove: () => void }) {
  const picture = usePicture(file.fileId)
  return <FileTile name={file.name} size={file.size} picture={picture} onRemove={onRemove} />
}
