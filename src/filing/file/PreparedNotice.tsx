import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Notice } from '@/components'
import { instantWords, mandatesMessages } from '@/messages'
import { carryInto, flushDrafts } from '@/state/drafts'
import type { FilingRecord } from './filingRecord'
import type { FilingInProgress } from './useFiling'

interface PreparedNoticeProps {
  readonly filing: FilingInProgress
  readonly prepared: NonNullable<FilingRecord['prepared']>
}

const words = mandatesMessages

/** What somebody prepared under a mandate: taken over when the merchant says so, never by itself. */
export function PreparedNotice({ filing, prepared }: PreparedNoticeProps) {
  const [taken, setTaken] = useState(false)
  if (taken) return null
  const take = () => {
    carryInto(filing.id, prepared.answers, 'prepared', true)
    flushDrafts()
    setTaken(true)
  }
  return (
    <Notice tone='success' title={words.preparedTitle(instantWords(prepared.at))}>
      <View>{words.preparedText}</View>
      <Button kind='secondary' onPress={take}>
        {words.takePrepared}
      </Button>
    </Notice>
  )
}
