import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { componentMessages } from '@/messages'
import { choosesPerson, type LocalPerson, localPeople } from '@/platform'
import { session } from '@/state'
import { Button } from './Button'
import { Icon } from './Icon'
import { Notice } from './Notice'
import { Pressable } from './Pressable'
import { Sheet } from './Sheet'
import { Skeleton } from './Skeleton'
import './SignInSheet.scss'

interface SignInSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Called once the server knows the person; the sheet has closed. */
  readonly onSignedIn?: (() => void) | undefined
}

const words = componentMessages.signIn

/** Asks who is here, at the moment it matters. In WeChat the platform answers; locally one of the demo people is chosen. */
export function SignInSheet({ open, onClose, onSignedIn }: SignInSheetProps) {
  const [people, setPeople] = useState<LocalPerson[]>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)

  const load = useCallback(async () => {
    setPeople(undefined)
    setPeople(await localPeople())
  }, [])
  useEffect(() => {
    if (!open) return
    setFailed(false)
    if (choosesPerson) void load()
  }, [open, load])

  const finish = async (signingIn: Promise<boolean>) => {
    setBusy(true)
    const done = await signingIn
    setBusy(false)
    setFailed(!done)
    if (!done) return
    onClose()
    onSignedIn?.()
  }
  const byPlatform = async () => (await session.getState().refresh()) && session.getState().status === 'signed-in'

  return (
    <Sheet open={open} title={words.title} onClose={onClose}>
      <View>{words.why}</View>
      {failed && (
        <Notice tone='danger' live>
          {choosesPerson ? words.refused : words.automatic}
        </Notice>
      )}
      {!choosesPerson && (
        <Button busy={busy} onPress={() => void finish(byPlatform())}>
          {words.title}
        </Button>
      )}
      {choosesPerson && (
        <>
          <Notice>{words.demo}</Notice>
          {people === undefined && <Skeleton cards={2} />}
          {people?.length === 0 && (
            <>
              <Notice tone='warning'>{words.none}</Notice>
              <Button kind='secondary' onPress={() => void load()}>
                {componentMessages.retry}
              </Button>
            </>
          )}
          {people?.map((person) => (
            <Pressable
              key={person.id}
              className='wet-person'
              disabled={busy}
              label={`${person.name}，${person.about}`}
              onPress={() => void finish(session.getState().signIn(person.id))}
            >
              <Icon name='person' className='wet-person__icon' />
              <View className='wet-person__words'>
                <View className='wet-person__name'>{person.name}</View>
                <View className='wet-person__about'>{person.about}</View>
              </View>
              <Icon name='arrow' />
            </Pressable>
          ))}
        </>
      )}
    </Sheet>
  )
}
