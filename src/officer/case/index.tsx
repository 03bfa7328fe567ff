import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button, Card, Notice } from '@/components'
import { Bubbles } from '@/components/talk'
import { officerMessages } from '@/messages'
import { callAsOfficer, newIdempotencyKey, openPage, usePageParams } from '@/platform'
import { parseCaseNumber } from '../../../domain/kernel/case'
import { liaisonServiceById } from '../../../domain/services/liaison'
import { OfficerPage } from '../OfficerPage'
import { useOfficerRead } from '../useOfficerRead'
import { reasonNamed } from '../viewReason'
import { AssignCard } from './AssignCard'
import { DeskActs } from './DeskActs'
import type { DeskCase, Unmasked } from './deskCase'
import { FactsCard, PromisesCard } from './FactsCard'
import { FiledCard } from './FiledCard'
import { NotesCard } from './NotesCard'
import { ReasonCard } from './ReasonCard'

const words = officerMessages.case

/** One case at the desk: `?n=` its number, `?r=` why it is opened, which goes on record. */
export default function DeskCasePage() {
  const { n = '', r } = usePageParams()
  const caseNumber = parseCaseNumber(n) ?? n
  const [reason, setReason] = useState(() => reasonNamed(r))
  const reading = useOfficerRead('cases.deskGet', { caseNumber, reason })
  const me = useOfficerRead('officers.me', {})
  // in full only while this page is open
  const [unmasked, setUnmasked] = useState<Unmasked>()
  const [done, setDone] = useState<string>()
  const desk = reading.data
  useMarkRead(desk)

  const acted = async (what: string) => {
    setDone(what)
    // what was shown in full is of the moment it was asked for
    setUnmasked(undefined)
    await reading.reload()
  }
  const liaison = desk && liaisonServiceById(desk.service)?.liaison
  const answered = desk?.messages.some(({ act }) => act === liaison?.answer)
  return (
    <OfficerPage title={words.title} wide readings={[reading, me]} ready={desk !== undefined}>
      {desk && (
        <View className='wet-columns'>
          <View className='wet-columns__main'>
            {done && (
              <Notice tone='success' live>
                {done}
              </Notice>
            )}
            <FactsCard desk={desk} onRefresh={reading.reload} busy={reading.loading} />
            <Card title={words.talk}>
              <Bubbles
                messages={unmasked?.messages ?? desk.messages}
                read={desk.read}
                mine='officer'
                linkOf={(fileId) => callAsOfficer('files.deskLink', { caseNumber, fileId })}
              />
            </Card>
            <DeskActs desk={desk} onActed={(label) => acted(words.acted(label))} onMoved={reading.reload} />
            {answered && (
              <Button block kind='secondary' onPress={() => openPage('officer/write/index', { n: caseNumber })}>
                {words.makeArticle}
              </Button>
            )}
          </View>
          <View className='wet-columns__side'>
            <PromisesCard desk={desk} />
            <FiledCard desk={desk} unmasked={unmasked} onUnmasked={setUnmasked} />
            <AssignCard desk={desk} me={me.data?.id} onGiven={(name) => acted(words.given(name))} />
            <NotesCard desk={desk} onNoted={reading.reload} />
            <ReasonCard reason={reason} onReason={setReason} />
          </View>
        </View>
      )}
    </OfficerPage>
  )
}

/** What the officer has on the screen is read; the other side sees it. */
function useMarkRead(desk: DeskCase | undefined): void {
  const marked = useRef(0)
  useEffect(() => {
    if (!desk) return
    const theirs = desk.messages.filter(({ side }) => side === 'applicant')
    const upTo = theirs[theirs.length - 1]?.sequence ?? 0
    if (upTo <= desk.read.officer || upTo <= marked.current) return
    marked.current = upTo
    void callAsOfficer('cases.deskMarkRead', { caseNumber: desk.caseNumber, upTo }, newIdempotencyKey())
  }, [desk])
}
