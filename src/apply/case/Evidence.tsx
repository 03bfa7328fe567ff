import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { accessible, Icon, Pressable } from '@/components'
import { casesMessages } from '@/messages'
import { call, type FileRef, openDocument, showPictures, showToast } from '@/platform'

interface EvidenceProps {
  readonly caseNumber: string
  readonly files: readonly FileRef[]
}

type Links = Readonly<Record<string, string>>

const words = casesMessages.files

/** The files of a filing. Their addresses live for a short time and are asked for when the person looks. */
export function Evidence({ caseNumber, files }: EvidenceProps) {
  const [links, setLinks] = useState<Links>({})
  useEffect(() => {
    let here = true
    for (const { fileId } of files)
      void call('files.link', { caseNumber, fileId }).then((reply) => {
        if (here && reply.ok) setLinks((known) => ({ ...known, [fileId]: reply.data.url }))
      })
    return () => {
      here = false
    }
  }, [caseNumber, files])

  const open = async (file: FileRef) => {
    const url = links[file.fileId]
    if (!url) {
      const reply = await call('files.link', { caseNumber, fileId: file.fileId })
      if (reply.ok) setLinks((known) => ({ ...known, [file.fileId]: reply.data.url }))
      else showToast(reply.error.message)
    } else if (isPicture(file)) {
      showPictures(
        files.filter(isPicture).flatMap(({ fileId }) => links[fileId] ?? []),
        url,
      )
    } else if (!(await openDocument(url))) showToast(words.failed)
  }
  return (
    <View className='wet-evidence'>
      {files.map((file) => (
        <Pressable
          key={file.fileId}
          className='wet-evidence__file'
          label={words.open(file.name)}
          onPress={() => void open(file)}
        >
          {isPicture(file) && links[file.fileId] ? (
            <Image
              className='wet-evidence__picture'
              src={links[file.fileId] ?? ''}
              mode='aspectFill'
              lazyLoad
              {...accessible({ hidden: true })}
            />
          ) : (
            <View className='wet-evidence__picture wet-evidence__picture--none'>
              <Icon name='document' />
            </View>
          )}
          <View className='wet-evidence__name'>{file.name}</View>
        </Pressable>
      ))}
    </View>
  )
}

function isPicture({ type }: FileRef): boolean {
  return type.startsWith('image/')
}
