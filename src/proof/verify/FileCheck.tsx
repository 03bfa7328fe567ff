import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { proofMessages } from '@/messages'
import { chooseFileBytes } from '@/platform'
import type { Receipt } from '../../../domain/kernel/evidence/receipt'
import type { Verifier } from './useVerifier'

const words = proofMessages.check

interface FileCheckProps {
  readonly receipt: Receipt
  readonly verifier: Verifier
}

type Answer = { readonly name: string; readonly at: number } | 'unreadable'

/** Whether a file of this phone is one of the receipt's, by its digest; the file stays here. */
export function FileCheck({ receipt, verifier }: FileCheckProps) {
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer>()
  const choose = async () => {
    setBusy(true)
    try {
      const file = await chooseFileBytes()
      if (file) setAnswer({ name: file.name, at: verifier.fileOfReceipt(receipt, verifier.digestBytes(file.bytes)) })
    } catch {
      setAnswer('unreadable')
    }
    setBusy(false)
  }
  return (
    <Card title={words.fileCard}>
      <View>{words.fileText}</View>
      <Button block kind='secondary' disabled={busy} onPress={() => void choose()}>
        {words.choose}
      </Button>
      {answer === 'unreadable' && (
        <Notice tone='danger' live>
          {words.unreadable}
        </Notice>
      )}
      {answer !== undefined && answer !== 'unreadable' && answer.at >= 0 && (
        <Notice tone='success' live title={words.matches(answer.name, answer.at + 1)} />
      )}
      {answer !== undefined && answer !== 'unreadable' && answer.at < 0 && (
        <Notice tone='danger' live title={words.differs(answer.name)}>
          {words.differsText}
        </Notice>
      )}
    </Card>
  )
}
