import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, DefinitionRows, ErrorState, Heading, Notice, Page, Skeleton, Tag } from '@/components'
import { componentMessages, dayWords, instantWords, momentWords, newsMessages, timeWords } from '@/messages'
import {
  openCase,
  openPage,
  openService,
  type ProcedureOutput,
  saveTextFile,
  sharedAddress,
  usePageParams,
  useShare,
} from '@/platform'
import { useRead } from '@/state'
import { calendarFile } from '../../../domain/announcements'
import { catalogue } from '../../../domain/services/catalogue'
import { AskButtons } from '../AskButtons'
import '../consult.scss'

type Announcement = ProcedureOutput<'announcements.read'>

const words = newsMessages
const page = 'consult/notice/index'
/** What a place at an event is taken with. */
const signingUp = catalogue.find(({ announced }) => announced)

/** One announcement: `?id=`. An event shows its places and takes sign-ups; a subsidy leads to the self-check. */
export default function NoticePage() {
  const { id = '' } = usePageParams()
  const { data, error, copyAt, loading, reload } = useRead({
    procedure: 'announcements.read',
    input: { id },
    copyKey: `announcement:${id}`,
  })
  useShare(() => ({ title: data?.title ?? words.one, path: sharedAddress(page, { id }) }))
  const gone = error?.code === 'not-found' || error?.code === 'bad-request'
  const shown = gone ? undefined : data
  return (
    <Page title={shown?.kindLabel ?? words.one}>
      {loading && !shown && <Skeleton />}
      {error && !shown && (
        <ErrorState
          message={gone ? words.missing : error.message}
          {...(gone ? {} : { onRetry: () => void reload() })}
        />
      )}
      {shown && (
        <>
          {error && copyAt && <Notice tone='warning'>{componentMessages.copyOf(instantWords(copyAt))}</Notice>}
          {shown.state === 'withdrawn' && (
            <Notice tone='danger' title={words.withdrawn}>
              {shown.withdrawnWhy}
            </Notice>
          )}
          <Card title={shown.title} aside={<Tag tone='brand'>{shown.kindLabel}</Tag>}>
            <View>{shown.summary}</View>
            {shown.body.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity, and the text is fixed
              <View key={at} className='wet-article__part'>
                {part.heading && <Heading level={3}>{part.heading}</Heading>}
                <View className='wet-article__text'>{part.text}</View>
              </View>
            ))}
            <DefinitionRows
              rows={[
                { label: words.source, text: shown.source },
                { label: words.by, text: words.published(dayWords(shown.publishedOn), shown.author) },
                { label: words.until, text: dayWords(shown.until) },
              ]}
            />
          </Card>
          {shown.event && <EventCard announcement={shown} event={shown.event} />}
          {shown.kind === 'subsidy' && (
            <Button block onPress={() => openPage('consult/subsidies/index')}>
              {words.toSubsidies}
            </Button>
          )}
          <AskButtons />
        </>
      )}
    </Page>
  )
}

interface EventCardProps {
  readonly announcement: Announcement
  readonly event: NonNullable<Announcement['event']>
}

/** When, where, what is left, and the ways on: sign up, keep it in the calendar. */
function EventCard({ announcement: { id, title, summary, state }, event }: EventCardProps) {
  const [failed, setFailed] = useState(false)
  const { startsAt, endsAt, place, seats, left, signUpUntil, open, over, mine } = event
  const keep = async () => {
    const entry = { id, title, summary, place, startsAt, endsAt, at: new Date().toISOString() }
    setFailed(!(await saveTextFile(words.event.file(title), calendarFile(entry))))
  }
  return (
    <Card title={words.event.title}>
      <DefinitionRows
        rows={[
          { label: words.event.when, text: words.event.span(momentWords(startsAt), timeWords(endsAt)) },
          { label: words.event.place, text: place },
          { label: words.event.seats, text: words.event.left(left, seats) },
          { label: words.event.signUpUntil, text: dayWords(signUpUntil) },
        ]}
      />
      {over && <Notice>{words.event.over}</Notice>}
      {mine && !over && <Notice tone='success'>{words.event.mine}</Notice>}
      {mine && signingUp && (
        <Button block kind='secondary' onPress={() => openCase(mine, signingUp.id)}>
          {words.event.toMine}
        </Button>
      )}
      {!mine && open && signingUp && (
        <Button block onPress={() => openService(signingUp.id, { subject: id })}>
          {words.event.signUp}
        </Button>
      )}
      {!mine && !open && !over && state === 'published' && (
        <View className='wet-soft'>{left > 0 ? words.event.closed : words.event.full}</View>
      )}
      {state === 'published' && !over && (
        <Button block kind='secondary' onPress={() => void keep()}>
          {words.event.calendar}
        </Button>
      )}
      {failed && (
        <Notice tone='danger' live>
          {words.event.calendarNot}
        </Notice>
      )}
    </Card>
  )
}
