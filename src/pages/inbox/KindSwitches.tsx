import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card, Notice, Switch } from '@/components'
import { inboxMessages as words } from '@/messages'
import { call, newIdempotencyKey, type ProcedureOutput } from '@/platform'
import { session, useRead } from '@/state'

type Kind = ProcedureOutput<'account.notices'>['kinds'][number]['kind']

/** 提醒设置: a kind that is switched off still comes into the inbox; it only stops knocking and counting. */
export function KindSwitches() {
  const { data, error, reload } = useRead({ procedure: 'account.notices', input: {} })
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState<Kind>()
  if (!data) return error ? <Notice tone='warning'>{error.message}</Notice> : null
  const turn = async (kind: Kind, quiet: boolean) => {
    setBusy(kind)
    const reply = await call('account.quietNotices', { kind, quiet }, { idempotencyKey: newIdempotencyKey() })
    setBusy(undefined)
    setProblem(reply.ok ? undefined : reply.error.message)
    await reload()
    await session.getState().refresh()
  }
  return (
    <Card title={words.settings}>
      {problem && (
        <Notice tone='danger' live>
          {problem}
        </Notice>
      )}
      {data.kinds.map(({ kind, quiet, remaining, template }) => (
        <Switch
          key={kind}
          label={words.kinds[kind].name}
          text={template ? words.remaining(words.kinds[kind].text, remaining) : words.kinds[kind].text}
          on={!quiet}
          busy={busy === kind}
          onTurn={(on) => void turn(kind, !on)}
        />
      ))}
      <View className='wet-soft'>{words.settingsNote}</View>
    </Card>
  )
}
