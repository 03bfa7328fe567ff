import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { accessibleField, Button, Notice } from '@/components'
import { filingMessages } from '@/messages'
import { chooseTable, readTable } from '@/platform'
import { type ImportedTable, pastedTable } from '../../../../domain/kernel/table'

const words = filingMessages.table
/** A balance sheet has about a hundred rows. */
const longest = 60_000

/** Where the table comes from: a file, which the server reads and forgets, or pasted text, which never leaves the phone. */
export function TableSource({ onTables }: { readonly onTables: (tables: readonly ImportedTable[]) => void }) {
  const [file, setFile] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [pasting, setPasting] = useState(false)
  const [failure, setFailure] = useState<string>()
  const choose = async () => {
    const chosen = await chooseTable()
    if (!chosen || busy) return
    setBusy(true)
    setFailure(undefined)
    setPasting(false)
    const read = await readTable(chosen)
    setBusy(false)
    if (!read.ok) {
      setFile(undefined)
      onTables([])
      return setFailure(read.message)
    }
    setFile(chosen.name)
    onTables(read.tables)
  }
  const clear = () => {
    setFile(undefined)
    setFailure(undefined)
    onTables([])
  }
  return (
    <>
      <View className='wet-soft'>{pasting ? words.how : words.howFile}</View>
      <View className='wet-beside'>
        <Button kind='secondary' busy={busy} onPress={() => void choose()}>
          {process.env.TARO_ENV === 'h5' ? words.chooseFile : words.chooseFromChat}
        </Button>
        {!pasting && (
          <Button
            kind='quiet'
            onPress={() => {
              clear()
              setPasting(true)
            }}
          >
            {words.pasteInstead}
          </Button>
        )}
      </View>
      {file && <View>{words.readFile(file)}</View>}
      {failure && (
        <Notice tone='danger' live title={words.fileFailed}>
          {failure}
        </Notice>
      )}
      {pasting && (
        <Textarea
          className='wet-input wet-input--longText'
          maxlength={longest}
          placeholder={words.whenEmpty}
          {...accessibleField(words.paste)}
          onInput={({ detail }) => {
            setFile(undefined)
            setFailure(undefined)
            onTables(detail.value.trim() === '' ? [] : [pastedTable(detail.value)])
          }}
        />
      )}
    </>
  )
}
