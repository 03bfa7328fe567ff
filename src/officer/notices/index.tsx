import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, EmptyState, Tag } from '@/components'
import { instantWords, officerMessages } from '@/messages'
import { callAsOfficer, newIdempotencyKey, openPage, showToast } from '@/platform'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'

const words = officerMessages.notices

/** 提醒: new cases, and service levels that are near their end or past it, the newest first. */
export default function OfficerNoticesPage() {
  const [page, setPage] = useState(0)
  const reading = useOfficerRead('officers.notices', { page })
  const items = reading.data?.items ?? []
  const newest = items[0]
  const readAll = async () => {
    if (!newest) return
    const reply = await callAsOfficer('officers.readNotices', { upTo: newest.id }, newIdempotencyKey())
    if (reply.ok) await reading.reload()
    else showToast(reply.error.message)
  }
  return (
    <OfficerPage title={words.title} readings={[reading]} ready={reading.data !== undefined}>
      {items.length === 0 && <EmptyState icon='bell' title={words.none} />}
      {page === 0 && items.some(({ read }) => !read) && (
        <Button kind='secondary' onPress={() => void readAll()}>
          {words.read}
        </Button>
      )}
      {items.map(({ id, at, title, text, caseNumber, task, read }) => (
        <Card key={id} title={title} aside={!read && <Tag tone='attention'>{words.unread}</Tag>}>
          <View>{text}</View>
          <View className='wet-soft'>{instantWords(at)}</View>
          {caseNumber && (
            <Button kind='quiet' onPress={() => openPage('officer/case/index', { n: caseNumber })}>
              {words.open}
            </Button>
          )}
          {task && (
            <Button kind='quiet' onPress={() => openPage('officer/task/index', { id: task })}>
              {words.openTask}
            </Button>
          )}
        </Card>
      ))}
      <View className='wet-beside wet-beside--apart'>
        {page > 0 && (
          <Button kind='quiet' onPress={() => setPage(page - 1)}>
            {words.previous}
          </Button>
        )}
        {reading.data?.more && (
          <Button kind='quiet' onPress={() => setPage(page + 1)}>
            {words.next}
          </Button>
        )}
      </View>
    </OfficerPage>
  )
}
