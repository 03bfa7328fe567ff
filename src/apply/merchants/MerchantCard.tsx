import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Tag, type TagTone } from '@/components'
import { displayMessages, mandatesMessages, merchantsMessages } from '@/messages'
import { openCase, openPage, openService, type ProcedureOutput } from '@/platform'
import { formatUscc, type Uscc } from '../../../domain/kernel/identifiers'

type Merchant = ProcedureOutput<'cases.merchants'>['merchants'][number]
type Service = Merchant['services'][number]
type Subject = Service['subjects'][number]

const words = merchantsMessages
/** What may be done some time or other has no mark: its sentence says it. */
const tones = {
  open: 'attention',
  filed: 'good',
  closed: 'neutral',
  late: 'bad',
} as const satisfies Partial<Record<Subject['state'], TagTone>>
const isMarked = (state: Subject['state']): state is keyof typeof tones => state in tones
/** So many subjects of a service are shown at first; whatever is still to be done is always among them. */
const most = 3

/** One merchant with everything that can be done in its name. */
export function MerchantCard({ merchant }: { readonly merchant: Merchant }) {
  const { uscc, name, right, services } = merchant
  return (
    <Card title={name} aside={right === 'mandate' && <Tag tone='brand'>{words.mandate}</Tag>}>
      <View className='wet-soft'>{formatUscc(uscc as Uscc)}</View>
      {services.length === 0 && <View>{words.nothing}</View>}
      {services.map((service) => (
        <ServiceOf key={service.service} uscc={uscc} service={service} />
      ))}
      {right === 'file' && (
        <Button kind='quiet' onPress={() => openPage('apply/mandates/index', { uscc })}>
          {mandatesMessages.title}
        </Button>
      )}
      <Button kind='quiet' onPress={() => openPage('credit/merchant/index', { uscc })}>
        {words.publicFile}
      </Button>
      <Button kind='quiet' onPress={() => openPage('credit/card/index', { uscc })}>
        {displayMessages.card.title}
      </Button>
    </Card>
  )
}

function ServiceOf({ uscc, service }: { readonly uscc: string; readonly service: Service }) {
  const [all, setAll] = useState(false)
  const { title, summary, subjects } = service
  const shown = subjects.filter(({ state }, at) => all || at < most || state === 'late' || state === 'open')
  return (
    <View className='wet-merchant-service'>
      <View className='wet-merchant-service__title'>{title}</View>
      {subjects.length === 0 && (
        <>
          <View className='wet-soft'>{summary}</View>
          <Button kind='secondary' label={words.open(title)} onPress={() => openService(service.service, { uscc })}>
            {words.open(title)}
          </Button>
        </>
      )}
      {shown.map((subject) => (
        <SubjectRow key={subject.id} uscc={uscc} service={service} subject={subject} />
      ))}
      {shown.length < subjects.length && (
        <Button kind='quiet' onPress={() => setAll(true)}>
          {words.showAll(subjects.length - shown.length)}
        </Button>
      )}
    </View>
  )
}

interface SubjectRowProps {
  readonly uscc: string
  readonly service: Service
  readonly subject: Subject
}

/** One year of a report, say: where it stands, and the one or two ways on. */
function SubjectRow({ uscc, service, subject }: SubjectRowProps) {
  const { id, title, state, note, caseNumber } = subject
  const file = () => openService(service.service, { uscc, subject: id })
  return (
    <View className='wet-merchant-subject'>
      <View className='wet-beside wet-beside--apart'>
        <View className='wet-merchant-subject__title'>{title}</View>
        {isMarked(state) && <Tag tone={tones[state]}>{words.states[state]}</Tag>}
      </View>
      <View className='wet-soft'>{note}</View>
      <View className='wet-beside'>
        {(state === 'open' || state === 'late') && (
          <Button label={words.fileOf(title, service.title)} onPress={file}>
            {words.file}
          </Button>
        )}
        {state === 'possible' && (
          <Button kind='secondary' label={words.beginOf(title, service.title)} onPress={file}>
            {words.begin}
          </Button>
        )}
        {state === 'filed' && (
          <Button kind='secondary' label={words.correctOf(title, service.title)} onPress={file}>
            {words.correct}
          </Button>
        )}
        {caseNumber && (
          <Button kind='quiet' label={words.seeCaseOf(title, service.title)} onPress={() => openCase(caseNumber)}>
            {words.seeCase}
          </Button>
        )}
      </View>
    </View>
  )
}
