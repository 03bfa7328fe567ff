import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button, Card, Notice, Page, Skeleton } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { officerMessages } from '@/messages'
import { callAsOfficer, type ProcedureOutput, replacePage, usePageParams } from '@/platform'
import type { Answers } from '../../../domain/kernel/form'
import { liaisonServiceById } from '../../../domain/services/liaison'
import { articleFields, articleWritten } from './articleForm'
import '../officer.scss'

const words = officerMessages.write

/** 写文章: for everybody to read; `?n=` begins with the answer of a case, of which nothing but the answer is taken. */
export default function WritePage() {
  const { n } = usePageParams()
  const [answers, setAnswers] = useState<Answers>({})
  const [written, setWritten] = useState<ProcedureOutput<'knowledge.write'>>()
  // nobody types into what is about to be filled in
  const [ready, setReady] = useState(n === undefined)
  const acting = useAct({
    scope: 'article',
    fields: articleFields,
    answers,
    onAnswers: setAnswers,
    send: (data, key) => callAsOfficer('knowledge.write', articleWritten(data, n), key),
    onSent: setWritten,
  })
  const put = useRef(acting.put)
  put.current = acting.put
  useEffect(() => {
    if (!n) return
    void beginning(n).then((begun) => {
      if (begun) put.current(begun)
      setReady(true)
    })
  }, [n])

  return (
    <Page title={words.title}>
      {written ? (
        <>
          <Notice tone='success' live>
            {written.state === 'published' ? words.published : words.proposed}
          </Notice>
          {written.state === 'published' && (
            <Button block onPress={() => replacePage('consult/article/index', { id: written.id })}>
              {words.see}
            </Button>
          )}
        </>
      ) : !ready ? (
        <Skeleton cards={1} />
      ) : (
        <Card>
          <View className='wet-soft'>{words.why}</View>
          {n && <Notice>{words.fromCase}</Notice>}
          <ActFields act={acting} />
          <Button block busy={acting.busy} onPress={() => void acting.submit()}>
            {words.send}
          </Button>
        </Card>
      )}
    </Page>
  )
}

/** The newest answer of the case with what it stands on: the officer's words, never the asker's. */
async function beginning(caseNumber: string): Promise<Answers | undefined> {
  const reply = await callAsOfficer('cases.deskGet', { caseNumber, reason: 'handle' })
  if (!reply.ok) return undefined
  const { service, category, messages } = reply.data
  const liaison = liaisonServiceById(service)?.liaison
  const answered = messages.filter(({ act }) => act === liaison?.answer)
  const answer = answered[answered.length - 1]
  if (!answer) return undefined
  return {
    category,
    body: [{ text: answer.text }],
    citations: answer.citations.map(({ law, article }) => ({
      law,
      ...(article === undefined ? {} : { article: Number.parseInt(article, 10) }),
    })),
  }
}
