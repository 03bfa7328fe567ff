import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Notice } from '@/components'
import { proofMessages } from '@/messages'
import { call, canPrint, copyText, type ProcedureOutput, saveTextFile, showToast } from '@/platform'

type File = ProcedureOutput<'cases.archive'>

interface KeptFileProps {
  readonly caseNumber: string
  readonly procedure: 'cases.archive' | 'cases.export'
  readonly words: typeof proofMessages.archive | typeof proofMessages.data
}

/**
 * The case as a file to keep. It is fetched with one press and saved with the next, because WeChat sends a file to a chat
 * only at the press itself.
 */
export function KeptFile({ caseNumber, procedure, words }: KeptFileProps) {
  const [busy, setBusy] = useState(false)
  const [file, setFile] = useState<File>()
  const [failure, setFailure] = useState<string>()
  const fetch = async () => {
    setBusy(true)
    setFailure(undefined)
    const reply = await call(procedure, { caseNumber })
    setBusy(false)
    if (reply.ok) setFile(reply.data)
    else setFailure(`${words.failed}：${reply.error.message}`)
  }
  const save = async ({ name, text }: File) => {
    setFailure((await saveTextFile(name, text)) ? undefined : words.notSaved)
  }
  return (
    <>
      <Button block kind='secondary' busy={busy} onPress={() => void fetch()}>
        {words.export}
      </Button>
      {file && (
        <>
          <Notice tone='success' live>
            {words.ready}
          </Notice>
          <View className='wet-beside'>
            <Button onPress={() => void save(file)}>{canPrint ? words.save.h5 : words.save.weapp}</Button>
            <Button kind='quiet' onPress={() => void copy(file, words.copied)}>
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
    </>
  )
}

async function copy({ text }: File, copied: string): Promise<void> {
  showToast((await copyText(text)) ? copied : proofMessages.copyFailed)
}
