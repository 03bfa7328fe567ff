import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar, Button, Notice, Page } from '@/components'
import { CaseContent, pageOver } from '@/filing'
import { followMessages } from '@/messages'
import { usePageParams } from '@/platform'
import { lastFiling } from '@/state/drafts'
import { disputeServices } from '../../../domain/services/packages/dispute'
import { FollowForm, keyProblems, type TypedKeys } from './FollowForm'
import { useFollowing } from './useFollowing'

const words = followMessages

export default pageOver(disputeServices, FollowPage)

/** An anonymous case by its number and query code: `?n=` fills in the number. Works without signing in and keeps nothing. */
function FollowPage() {
  const { n = '' } = usePageParams()
  // right after filing the code is still in memory
  const [typed, setTyped] = useState<TypedKeys>(() => ({ caseNumber: n, secret: lastFiling(n)?.secret ?? '' }))
  const [attempted, setAttempted] = useState(false)
  const { view, error, busy, open, refresh, send, print, close } = useFollowing()
  const look = () => {
    setAttempted(true)
    if (keyProblems(typed).length === 0) void open(typed)
  }
  const another = () => {
    setTyped({ caseNumber: '', secret: '' })
    setAttempted(false)
    close()
  }
  if (view)
    return (
      <Page title={view.serviceTitle}>
        <Notice>{words.readOnly}</Notice>
        {error && <Notice tone='warning'>{error.message}</Notice>}
        <CaseContent view={view} onActed={refresh} send={send} print={print} />
        <View className='wet-beside'>
          <Button kind='secondary' busy={busy} onPress={() => void refresh()}>
            {words.again}
          </Button>
          <Button kind='quiet' onPress={another}>
            {words.other}
          </Button>
        </View>
      </Page>
    )
  return (
    <Page
      title={words.page}
      actions={
        <ActionBar>
          <Button block busy={busy} onPress={look}>
            {words.open}
          </Button>
        </ActionBar>
      }
    >
      <FollowForm
        typed={typed}
        attempted={attempted}
        error={error}
        onType={(key, text) => setTyped((all) => ({ ...all, [key]: text }))}
      />
    </Page>
  )
}
