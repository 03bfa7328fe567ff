import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { rightsMessages } from '@/messages'
import { call, type ProcedureOutput, saveTextFile } from '@/platform'

const words = rightsMessages.copy
/** Five cases a page. */
const MOST_PAGES = 500

/** A copy of everything, made first and saved by a press of its own: WeChat gives a file away only at once. */
export function CopyCard() {
  const [text, setText] = useState<string>()
  const [count, setCount] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const collecting = count !== undefined && text === undefined && problem === undefined

  const collect = async () => {
    setText(undefined)
    setProblem(undefined)
    setCount(0)
    const account = await call('account.copy', {})
    if (!account.ok) return setProblem(account.error.message)
    const cases: ProcedureOutput<'cases.copy'>['cases'] = []
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const reply = await call('cases.copy', { page })
      if (!reply.ok) return setProblem(reply.error.message)
      cases.push(...reply.data.cases)
      setCount(cases.length)
      if (!reply.data.more) break
    }
    setText(JSON.stringify({ ...account.data, cases }, undefined, 2))
  }
  const save = async () => {
    if (text !== undefined && !(await saveTextFile(words.file, text))) setProblem(words.notSaved)
  }

  return (
    <Card title={words.title}>
      <View className='wet-soft'>{words.why}</View>
      {problem && (
        <Notice tone='danger' live>
          {problem}
        </Notice>
      )}
      {collecting && <View>{words.collecting(count)}</View>}
      {text === undefined ? (
        <Button kind='secondary' block busy={collecting} onPress={() => void collect()}>
          {words.collect}
        </Button>
      ) : (
        <>
          <Notice tone='success' live>
            {words.ready(count ?? 0)}
          </Notice>
          <Button block onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      )}
    </Card>
  )
}
