import { Image, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { casesMessages } from '@/messages'
import { type FileRef, openDocument, showFilm, showPictures, showToast } from '@/platform'
import type { RpcReply } from '../../../cloudfunctions/platform/contract'
import { accessible } from '../accessible'
import { Icon } from '../Icon'
import { Pressable } from '../Pressable'
import './Evidence.scss'

/** Asks for the address of a file, which lives for a short time. */
export type LinkOf = (fileId: string) => Promise<RpcReply<{ url: string }>>

interface EvidenceProps {
  readonly files: readonly FileRef[]
  readonly linkOf: LinkOf
}

type Links = Readonly<Record<string, string>>

const words = casesMessages.files

/** The files of a case. Their addresses are asked for when the person looks; a fresh list of the same files asks nothing. */
export function Evidence({ files, linkOf }: EvidenceProps) {
  const [links, setLinks] = useState<Links>({})
  const ask = useRef(linkOf)
  ask.current = linkOf
  const wanted = files.map(({ fileId }) => fileId).join(' ')
  useEffect(() => {
    let here = true
    for (const fileId of wanted.split(' ').filter(Boolean))
      void ask.current(fileId).then((reply) => {
        if (here && reply.ok) setLinks((known) => ({ ...known, [fileId]: reply.data.url }))
      })
    return () => {
      here = false
    }
  }, [wanted])

  const open = async (file: FileRef) => {
    const url = links[file.fileId]
    if (!url) {
      const reply = await linkOf(file.fileId)
      if (reply.ok) setLinks((known) => ({ ...known, [file.fileId]: reply.data.url }))
      else showToast(reply.error.message)
    } else if (isPicture(file)) {
      showPictures(
        files.filter(isPicture).flatMap(({ fileId }) => links[fileId] ?? []),
        url,
      )
    } else if (file.type.startsWith('video/')) showFilm(url)
    else if (!(await openDocument(url))) showToast(words.failed)
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
