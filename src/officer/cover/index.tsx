import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, Tag } from '@/components'
import { dayWords, officerMessages } from '@/messages'
import { askToConfirm, callAsOfficer, newIdempotencyKey, type ProcedureOutput } from '@/platform'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'
import { AbsenceForm } from './AbsenceForm'

const words = officerMessages.cover

type Colleague = ProcedureOutput<'officers.colleagues'>['items'][number]

/** 外出与代班: who is away and who stands in, and a colleague who leaves for good. */
export default function CoverPage() {
  const me = useOfficerRead('officers.me', {})
  const people = useOfficerRead('officers.colleagues', {})
  const [done, setDone] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const mine = me.data
  const refresh = async () => void (await Promise.all([me.reload(), people.reload()]))

  const end = async (id: string) => {
    if (!(await askToConfirm(words.endConfirm))) return
    const reply = await callAsOfficer('officers.endAbsence', { id }, newIdempotencyKey())
    setFailure(reply.ok ? undefined : reply.error.message)
    await refresh()
  }
  const leave = async ({ id, name }: Colleague) => {
    if (!(await askToConfirm(words.leaveConfirm(name)))) return
    const reply = await callAsOfficer('officers.leave', { officer: id }, newIdempotencyKey())
    setFailure(reply.ok ? undefined : reply.error.message)
    setDone(reply.ok ? words.left : undefined)
    await refresh()
  }
  return (
    <OfficerPage
      title={words.title}
      wide
      readings={[me, people]}
      ready={mine !== undefined && people.data !== undefined}
    >
      {done && (
        <Notice tone='success' live>
          {done}
        </Notice>
      )}
      {failure && (
        <Notice tone='danger' live>
          {failure}
        </Notice>
      )}
      {mine && people.data && (
        <View className='wet-columns'>
          <View className='wet-columns__main'>
            <Card title={words.mine}>
              {mine.absences.length === 0 && <View className='wet-soft'>{words.none}</View>}
              {mine.absences.map(({ id, officer, officerName, from, until, coveredByName }) => (
                <View key={id} className='wet-part'>
                  <View>{words.line(officerName, dayWords(from), dayWords(until), coveredByName)}</View>
                  {/* who covers does not call it off; the absent one and a leader may */}
                  {(officer === mine.id || mine.role !== 'officer') && (
                    <Button kind='quiet' label={words.endOf(officerName)} onPress={() => void end(id)}>
                      {words.end}
                    </Button>
                  )}
                </View>
              ))}
            </Card>
            <AbsenceForm
              me={mine}
              people={people.data.items}
              onSaved={async () => {
                setDone(words.saved)
                setFailure(undefined)
                await refresh()
              }}
            />
          </View>
          <View className='wet-columns__side'>
            <Card title={words.people}>
              {people.data.items.map((person) => (
                <View key={person.id} className='wet-part'>
                  <View className='wet-beside'>
                    <View>
                      {words.person(
                        person.name,
                        officerMessages.roles[person.role],
                        person.parks.map(({ name }) => name).join('、'),
                      )}
                    </View>
                    {person.away && <Tag tone='attention'>{words.away}</Tag>}
                  </View>
                  {mine.role !== 'officer' && person.id !== mine.id && (
                    <Button kind='danger' label={words.leaveOf(person.name)} onPress={() => void leave(person)}>
                      {words.leave}
                    </Button>
                  )}
                </View>
              ))}
            </Card>
          </View>
        </View>
      )}
    </OfficerPage>
  )
}
