import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, Page } from '@/components'
import { ActFields, useAct } from '@/components/act'
import { officerMessages } from '@/messages'
import { call, choosesPerson, keepOfficerSession, type ProcedureOutput, replacePage } from '@/platform'
import type { Answers, Field } from '../../../domain/kernel/form'
import { DemoOfficers } from './DemoOfficers'
import '../officer.scss'

const words = officerMessages.signIn
const fields: readonly Field[] = [
  { key: 'staffNumber', kind: 'text', label: words.staffNumber, required: true, maxLength: 20 },
  { key: 'code', kind: 'text', label: words.code, required: true, maxLength: 12, hint: words.codeHint },
]

/** 专管员登录: staff number and the code an authenticator shows now. */
export default function OfficerSignInPage() {
  const [answers, setAnswers] = useState<Answers>({})
  const enter = ({ session, expiresAt }: ProcedureOutput<'officers.signIn'>) => {
    keepOfficerSession({ session, expiresAt })
    replacePage('officer/desk/index')
  }
  const acting = useAct({
    scope: 'officer-sign-in',
    fields,
    answers,
    onAnswers: setAnswers,
    send: ({ staffNumber, code }) =>
      call('officers.signIn', { staffNumber: String(staffNumber), code: String(code).replace(/\s/g, '') }),
    onSent: enter,
  })
  return (
    <Page title={words.title}>
      <Card title={words.title}>
        <View>{words.why}</View>
        <ActFields act={acting} />
        <Button block busy={acting.busy} onPress={() => void acting.submit()}>
          {words.go}
        </Button>
      </Card>
      {choosesPerson && (
        <Card>
          <Notice>{words.demo}</Notice>
          <DemoOfficers onEnter={enter} />
        </Card>
      )}
    </Page>
  )
}
