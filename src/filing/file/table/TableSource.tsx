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
  const [failure, setFailure] = useState<string>()
  const choose = async () => {
    const chosen = await chooseTable()
    if (!chosen || busy) return
    setBusy(true)
    setFailure(undefined)
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
  return (
    <>
      <View className='wet-soft'>{words.howFile}</View>
      <Button kind='secondary' block busy={busy} onPress={() => void choose()}>
        {process.env.TARO_ENV === 'h5' ? words.chooseFile : words.chooseFromChat}
      </Button>
      {file && <View>{words.readFile(file)}</View>}
      {failure && (
        <Notice tone='danger' live title={words.fileFailed}>
          {failure}
        </Notice>
      )}
      <View className='wet-soft'>{words.how}</View>
      <Textarea
        className='wet-input wet-input--longText'
        maxlength={longest}
        placeholder={words.placeholder}
        {...accessibleField(words.paste)}
        onInput={({ detail }) => {
          setFile(undefined)
          setFailure(undefined)
          onTables(detail.value.trim() === '' ? [] : [pastedTable(detail.value)])
        }}
      />
    </>
  )
}
