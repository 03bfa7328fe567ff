import { merchantsMessages } from '@/messages'
import { openPage, usePageShow } from '@/platform'
import { useRead, useSession } from '@/state'
import { EntryCard } from './EntryCard'

const words = merchantsMessages

/** 我的商户, with how much there is to file. */
export function MerchantsEntry() {
  const { status } = useSession()
  const { data, reload } = useRead(
    status === 'signed-in'
      ? { procedure: 'cases.merchants', input: {}, copyKey: 'my-merchants', personal: true }
      : undefined,
  )
  usePageShow(() => void (status === 'signed-in' && reload()))
  const merchants = data?.merchants ?? []
  const due = merchants
    .flatMap(({ services }) => services)
    .flatMap(({ subjects }) => subjects)
    .filter(({ state }) => state === 'open' || state === 'late').length
  return (
    <EntryCard
      icon='shop'
      title={words.home}
      text={merchants[0] ? words.homeNames(merchants[0].name, merchants.length) : words.homeNone}
      waits={due > 0 ? words.homeDue(due) : undefined}
      onPress={() => openPage('apply/merchants/index')}
    />
  )
}
