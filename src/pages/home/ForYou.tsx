import { View } from '@tarojs/components'
import { Button, Heading, Notice, Skeleton } from '@/components'
import { componentMessages, dayWords, homeMessages, instantWords } from '@/messages'
import { openCase, openPage, openService, switchToTab, usePageShow } from '@/platform'
import { useRead, useSession } from '@/state'
import { adoptDraft, type Draft, useDrafts } from '@/state/drafts'
import { useOutbox } from '@/state/outbox'
import { seenFrom } from '../../../domain/kernel/case'
import { cardById } from '../../../domain/services/catalogue'
import { dueOf, type Merchants } from './dueOf'
import { ForYouCard } from './ForYouCard'
import { useDraftsElsewhere } from './useDraftsElsewhere'

/** So many of each: the whole lists are one tap away. */
const shown = 3
const latest = 2

/**
 * What this person has to do now: cases that wait for them, what a merchant of theirs owes soon, what they began to write; then
 * what moved last. Nothing of it for whoever is new here.
 */
export function ForYou({ merchants }: { readonly merchants: Merchants | undefined }) {
  const { status } = useSession()
  const { writes } = useOutbox()
  const waits = (draft: string) => writes.some((write) => write.kind === 'filing' && write.draft === draft)
  const drafts = useDrafts()
    .filter(({ id }) => !waits(id))
    .slice(0, shown)
  const cases = useRead(
    status === 'signed-in' ? { procedure: 'cases.list', input: {}, copyKey: 'cases.list', personal: true } : undefined,
  )
  usePageShow(() => void (status === 'signed-in' && cases.reload()))
  const items = cases.data?.items ?? []
  const waiting = items.filter(({ side, waitingFor }) => seenFrom(side, waitingFor) === 'me').slice(0, shown)
  const moved = items.filter((item) => !waiting.includes(item)).slice(0, latest)
  const due = merchants ? dueOf(merchants).slice(0, shown) : []
  const elsewhere = useDraftsElsewhere().slice(0, shown)
  const nothing = waiting.length + due.length + drafts.length + elsewhere.length + moved.length === 0
  if (nothing) return cases.loading && !cases.data ? <Skeleton cards={1} /> : null
  return (
    <View className='home-section'>
      <View className='home-section__head'>
        <Heading level={2}>{homeMessages.forYou}</Heading>
        {items.length > 0 && (
          <Button kind='quiet' onPress={() => switchToTab('pages/cases/index')}>
            {homeMessages.allCases}
          </Button>
        )}
      </View>
      {cases.error && cases.copyAt && (
        <Notice tone='warning'>{componentMessages.copyOf(instantWords(cases.copyAt))}</Notice>
      )}
      <View className='home-list'>
        {waiting.map((item) => (
          <ForYouCard
            key={item.caseNumber}
            icon='alert'
            title={item.title}
            lines={[homeMessages.waitingFor.me, item.stateLabel]}
            tone='attention'
            onPress={() => openCase(item.caseNumber, item.service)}
          />
        ))}
        {due.map(({ uscc, name, service, serviceTitle, subject, title, late, day }) => (
          <ForYouCard
            key={`${uscc}:${service}:${subject}`}
            icon='clock'
            title={`${title}${serviceTitle}`}
            lines={[name, late ? homeMessages.late : day ? homeMessages.dueBy(dayWords(day)) : homeMessages.open]}
            tone={late ? 'bad' : 'attention'}
            onPress={() => openService(service, { uscc, ...(subject ? { subject } : {}) })}
          />
        ))}
        {drafts.map(({ id, service, merchant, title, savedAt, tasksDone, tasksTotal }) => (
          <ForYouCard
            key={id}
            icon='document'
            title={homeMessages.goOn(title)}
            lines={[
              ...(merchant ? [merchant.name] : []),
              `${homeMessages.draftProgress(tasksDone, tasksTotal)} · ${homeMessages.savedAt(instantWords(savedAt))}`,
            ]}
            share={tasksTotal === 0 ? 0 : tasksDone / tasksTotal}
            onPress={() => openDraft({ service, ...(merchant ? { merchant } : {}) })}
          />
        ))}
        {elsewhere.map((kept) => (
          <ForYouCard
            key={kept.id}
            icon='document'
            title={homeMessages.goOn(cardById(kept.service)?.title ?? kept.service)}
            lines={[homeMessages.elsewhere(kept.device, instantWords(kept.savedAt))]}
            onPress={() => openDraft(adoptDraft(kept))}
          />
        ))}
        {moved.map((item) => (
          <ForYouCard
            key={item.caseNumber}
            icon='check'
            title={item.title}
            state={item.stateLabel}
            lines={[
              homeMessages.waitingFor[seenFrom(item.side, item.waitingFor)],
              ...(item.due ? [homeMessages.caseDue(item.due.title, dayWords(item.due.due.latest))] : []),
            ]}
            onPress={() => openCase(item.caseNumber, item.service)}
          />
        ))}
      </View>
      {(merchants?.length ?? 0) > 0 && (
        <Button kind='quiet' onPress={() => openPage('apply/merchants/index')}>
          {homeMessages.allMerchants}
        </Button>
      )}
    </View>
  )
}

function openDraft({ service, merchant }: Pick<Draft, 'service' | 'merchant'>): void {
  openService(
    service,
    merchant ? { uscc: merchant.uscc, ...(merchant.subject ? { subject: merchant.subject } : {}) } : {},
  )
}
