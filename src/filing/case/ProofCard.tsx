import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { proofMessages } from '@/messages'
import { call, canPrint, copyText, openPage, type ProcedureOutput, saveTextFile, showToast } from '@/platform'

type Archive = ProcedureOutput<'cases.archive'>

const words = proofMessages.archive

/**
 * What the person can keep: the receipt, and the case as a file. The file is fetched with one press and saved with the next,
 * because WeChat sends a file to a chat only at the press itself.
 */
export function ProofCard({ caseNumber }: { readonly caseNumber: string }) {
  const [busy, setBusy] = useState(false)
  const [archive, setArchive] = useState<Archive>()
  const [failure, setFailure] = useState<string>()
  const fetch = async () => {
    setBusy(true)
    setFailure(undefined)
    const reply = await call('cases.archive', { caseNumber })
    setBusy(false)
    if (reply.ok) setArchive(reply.data)
    else setFailure(`${words.failed}：${reply.error.message}`)
  }
  const save = async ({ name, text }: Archive) => {
    setFailure((await saveTextFile(name, text)) ? undefined : words.notSaved)
  }
  return (
    <Card title={proofMessages.card}>
      <View>{proofMessages.cardText}</View>
      <Button block kind='secondary' onPress={() => openPage('proof/receipt/index', { n: caseNumber })}>
        {proofMessages.open}
      </Button>
      <Button block kind='secondary' busy={busy} onPress={() => void fetch()}>
        {words.export}
      </Button>
      {archive && (
        <>
          <Notice tone='success' live>
            {words.ready}
          </Notice>
          <View className='wet-beside'>
            <Button onPress={() => void save(archive)}>{canPrint ? words.save.h5 : words.save.weapp}</Button>
            <Button kind='quiet' onPress={() => void copy(archive)}>
              {words.copy}
            </Button>
          </View>
        </>
      )}
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
    </Card>
  )
}

async function copy({ text }: Archive): Promise<void> {
  showToast((await copyText(text)) ? words.copied : proofMessages.copyFailed)
}
