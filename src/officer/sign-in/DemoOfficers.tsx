import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon, Notice, Pressable } from '@/components'
import { call, type LocalOfficer, localOfficers, type ProcedureOutput } from '@/platform'

/** The made-up officers of one machine; a press signs in with the code of this moment. */
export function DemoOfficers({ onEnter }: { readonly onEnter: (entered: ProcedureOutput<'officers.signIn'>) => void }) {
  const [officers, setOfficers] = useState<readonly LocalOfficer[]>([])
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  useEffect(() => {
    void localOfficers().then(setOfficers)
  }, [])
  const enter = async (staffNumber: string) => {
    setBusy(true)
    setFailure(undefined)
    // the code on the page may be half a minute old
    const now = (await localOfficers()).find((officer) => officer.staffNumber === staffNumber)
    const reply = now && (await call('officers.signIn', { staffNumber, code: now.code }))
    setBusy(false)
    if (reply?.ok) onEnter(reply.data)
    else setFailure(reply?.error.message)
  }
  return (
    <>
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
      {officers.map(({ staffNumber, name, about }) => (
        <Pressable
          key={staffNumber}
          className='wet-demo'
          disabled={busy}
          label={`${name} ${staffNumber} ${about}`}
          onPress={() => void enter(staffNumber)}
        >
          <Icon name='person' />
          <View className='wet-demo__words'>
            <View className='wet-queue__title'>{`${name} ${staffNumber}`}</View>
            <View className='wet-soft'>{about}</View>
          </View>
          <Icon name='arrow' />
        </Pressable>
      ))}
    </>
  )
}
