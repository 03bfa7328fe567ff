import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { accessible, Button, Card, EmptyState, Heading } from '@/components'
import { newsMessages, officerMessages, statusMessages } from '@/messages'
import {
  askToConfirm,
  callAsOfficer,
  canPrint,
  forgetOfficerSession,
  newIdempotencyKey,
  openPage,
  replacePage,
} from '@/platform'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'
import { viewReason } from '../viewReason'
import { type Filter, Filters } from './Filters'
import { keyOf, type QueueItem, QueueRow } from './QueueRow'
import { useRowKeys } from './useRowKeys'

const words = officerMessages.desk

/** 工作台: one queue over everything officers handle, by time to breach, with the reason beside each. */
export default function DeskPage() {
  const [filter, setFilter] = useState<Filter>({ show: 'all' })
  /** cursors of the pages before this one, and its own; the first page has none */
  const [cursors, setCursors] = useState<readonly string[]>([])
  const me = useOfficerRead('officers.me', {})
  const after = cursors[cursors.length - 1]
  const queue = useOfficerRead('cases.deskQueue', { ...filter, ...(after ? { after } : {}) })
  const items = queue.data?.items ?? []
  useRowKeys(items.map(keyOf))
  const mine = me.data
  const open = useCallback(
    (item: QueueItem) => {
      if (!mine) return
      if (item.kind === 'task') openPage('officer/task/index', { id: item.id })
      else openPage('officer/case/index', { n: item.caseNumber, r: viewReason(mine, item) })
    },
    [mine],
  )
  const next = queue.data?.next

  return (
    <OfficerPage title={words.title} wide readings={[me, queue]} ready={mine !== undefined && queue.data !== undefined}>
      <View className='wet-columns'>
        {mine && (
          <View className='wet-columns__side'>
            <Card title={words.hello(mine.name, officerMessages.roles[mine.role])}>
              <View className='wet-beside'>
                <Button kind='quiet' onPress={() => openPage('officer/notices/index')}>
                  {words.notices(mine.unread)}
                </Button>
                <Button kind='quiet' onPress={() => openPage('officer/park/index')}>
                  {words.toPark}
                </Button>
                <Button kind='quiet' onPress={() => openPage('officer/cover/index')}>
                  {words.toCover}
                </Button>
                {mine.role === 'bureau' && (
                  <Button kind='quiet' onPress={() => openPage('officer/status/index')}>
                    {statusMessages.title}
                  </Button>
                )}
                <Button kind='quiet' onPress={() => openPage('officer/take-over/index')}>
                  {officerMessages.takeOver.entry}
                </Button>
                <Button kind='quiet' onPress={() => openPage('officer/articles/index')}>
                  {words.toArticles}
                </Button>
                <Button kind='quiet' onPress={() => openPage('officer/announce/index')}>
                  {newsMessages.desk.toDesk}
                </Button>
                {mine.role !== 'officer' && (
                  <Button kind='quiet' onPress={() => openPage('officer/openings/index')}>
                    {words.toOpenings}
                  </Button>
                )}
                <Button kind='quiet' onPress={() => void leave()}>
                  {officerMessages.signIn.out}
                </Button>
              </View>
            </Card>
            <Filters
              me={mine}
              filter={filter}
              onFilter={(chosen) => {
                setFilter(chosen)
                setCursors([])
              }}
            />
          </View>
        )}
        <View className='wet-columns__main'>
          <View className='wet-beside wet-beside--apart'>
            <Heading level={2}>{words.queue}</Heading>
            <Button kind='quiet' busy={queue.loading} onPress={() => void queue.reload()}>
              {words.refresh}
            </Button>
          </View>
          <View className='wet-soft'>{words.order}</View>
          {canPrint && <View className='wet-soft wet-keys'>{words.keys}</View>}
          {items.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
          <View className='wet-queue' {...accessible({ label: words.queue, role: 'group' })}>
            {items.map((item) => (
              <QueueRow key={keyOf(item)} item={item} onOpen={open} />
            ))}
          </View>
          <View className='wet-beside wet-beside--apart'>
            {cursors.length > 0 && (
              <Button kind='quiet' onPress={() => setCursors(cursors.slice(0, -1))}>
                {words.previous}
              </Button>
            )}
            {next && (
              <Button kind='quiet' onPress={() => setCursors([...cursors, next])}>
                {words.next}
              </Button>
            )}
          </View>
        </View>
      </View>
    </OfficerPage>
  )
}

/** Ends the session at the server as well; without network it ends here and by itself there. */
async function leave(): Promise<void> {
  if (!(await askToConfirm(officerMessages.signIn.outConfirm))) return
  await callAsOfficer('officers.signOut', {}, newIdempotencyKey())
  forgetOfficerSession()
  replacePage('officer/sign-in/index')
}
