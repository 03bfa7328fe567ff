import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { formMessages } from '@/messages'
import {
  choosePhoto,
  type DocumentKind,
  permit,
  photoConcerns,
  readableDocuments,
  readDocument,
  showToast,
} from '@/platform'
import type { TextField } from '../../../domain/kernel/form'
import { accessible } from '../accessible'
import { Button } from '../Button'
import { concernWords } from './concernWords'

interface ReadFromPictureProps {
  readonly field: TextField & Required<Pick<TextField, 'reads'>>
  readonly onFill: (answers: Readonly<Record<string, string>>) => void
}

const words = formMessages.readPicture
const documents: Readonly<Partial<Record<TextField['kind'], DocumentKind>>> = {
  residentId: 'id-card',
  uscc: 'business-licence',
}

/**
 * Fills a number, and what stands beside it on the document, from a photograph. There is no such button where no recogniser is
 * configured; typing is always there.
 */
export function ReadFromPicture({ field, onFill }: ReadFromPictureProps) {
  const document = documents[field.kind]
  const [offered, setOffered] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    let here = true
    void readableDocuments().then((kinds) => {
      if (here && document) setOffered(kinds.indexOf(document) >= 0)
    })
    return () => {
      here = false
    }
  }, [document])
  if (!document || !offered) return null
  const read = async () => {
    if (busy || !(await permit('recognition'))) return
    const file = await choosePhoto()
    if (!file) return
    setBusy(true)
    setFailure(undefined)
    const [concerns, found] = await Promise.all([photoConcerns(file), readDocument(file, document)])
    setBusy(false)
    if (!found.ok) return setFailure([found.message, ...concernWords(concerns)].join(''))
    const answers = Object.entries(field.reads).flatMap(([key, from]) => {
      const text = found.read[from]
      return text ? [[key, text] as const] : []
    })
    if (answers.length === 0) return setFailure(words.nothing)
    onFill(Object.fromEntries(answers))
    showToast(words.done)
  }
  return (
    <View>
      <Button kind='quiet' busy={busy} label={words.of(words[document])} onPress={() => void read()}>
        {words[document]}
      </Button>
      {failure && (
        <View className='wet-field__beside' {...accessible({ live: 'polite' })}>
          {failure}
        </View>
      )}
    </View>
  )
}
