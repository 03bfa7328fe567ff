import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { rightsMessages } from '@/messages'
import { saveTextFile } from '@/platform'
import { collectCopy } from './collectCopy'

const words = rightsMessages.copy

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
    const collected = await collectCopy(setCount)
    if ('problem' in collected) return setProblem(collected.problem)
    setText(collected.text)
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
