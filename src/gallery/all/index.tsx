import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import {
  ActionBar,
  BarPicture,
  Button,
  Card,
  Choices,
  Citation,
  ClockBar,
  DefinitionRows,
  EmptyState,
  ErrorState,
  Heading,
  Icon,
  type IconName,
  Notice,
  Page,
  Pressable,
  Question,
  QueuedLine,
  SearchBox,
  Sheet,
  SignInState,
  Skeleton,
  Switch,
  Tag,
  Timeline,
} from '@/components'
import { ConfirmRow, FindingLine, FormField } from '@/components/form'
import { QrCode } from '@/components/qr'
import {
  galleryAnswers,
  galleryBars,
  galleryClocks,
  galleryFields,
  galleryFinding,
  galleryTimeline,
  galleryToday,
  galleryMessages as words,
} from '@/messages/gallery'
import type { Answers, Field } from '../../../domain/kernel/form'
import { laws } from '../../../domain/kernel/law'

const nothing = () => undefined
const icons: readonly IconName[] = [
  ...(['alert', 'arrow', 'back', 'bell', 'check', 'clock', 'close', 'copy', 'document', 'down', 'empty'] as const),
  ...(['info', 'offline', 'person', 'phone', 'scan', 'search', 'share', 'shield', 'shop', 'text', 'up'] as const),
  ...(['scales', 'flag', 'chat', 'talk', 'book', 'stamp', 'yuan', 'place'] as const),
]
const queued = (['waiting', 'held', 'sent', 'refused'] as const).map((state) => ({
  ...{ kind: 'act' as const, id: state, service: 'complaint', title: words.short, caseNumber: 'FZ26-1', state },
  queuedAt: '2026-11-20T02:00:00.000Z',
  input: { caseNumber: 'FZ26-1', act: 'withdraw', data: {} },
  ...(state === 'refused' ? { message: words.long } : {}),
}))

/**
 * Every component in every state that it has, for looking at them in every theme and size: `npm run gallery`. Only a build made for
 * that contains this page.
 */
export default function GalleryPage() {
  const [open, setOpen] = useState(false)
  const [answers, setAnswers] = useState<Answers>(galleryAnswers)
  const [chosen, setChosen] = useState('one')
  return (
    <Page title={words.title} actions={<Actions />}>
      <Shown name='Heading'>
        <Heading level={2}>{words.short}</Heading>
        <Heading level={3}>{words.long}</Heading>
      </Shown>
      <Shown name='Button'>
        {(['primary', 'secondary', 'quiet', 'danger'] as const).map((kind) => (
          <View key={kind} className='wet-beside'>
            <Button kind={kind}>{words.short}</Button>
            <Button kind={kind} disabled>
              {words.short}
            </Button>
            <Button kind={kind} busy>
              {words.short}
            </Button>
          </View>
        ))}
        <Button block>{words.long}</Button>
      </Shown>
      <Shown name='Pressable'>
        <Pressable onPress={nothing}>{words.long}</Pressable>
      </Shown>
      <Shown name='Icon'>
        <View className='wet-beside'>
          {icons.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </View>
      </Shown>
      <Shown name='Tag'>
        <View className='wet-beside'>
          {(['neutral', 'brand', 'good', 'attention', 'bad'] as const).map((tone) => (
            <Tag key={tone} tone={tone}>
              {words.short}
            </Tag>
          ))}
        </View>
      </Shown>
      <Shown name='Notice'>
        {(['info', 'success', 'warning', 'danger'] as const).map((tone) => (
          <Notice key={tone} tone={tone} title={words.short}>
            {words.long}
          </Notice>
        ))}
      </Shown>
      <Shown name='DefinitionRows'>
        <DefinitionRows rows={words.rows} />
      </Shown>
      <Shown name='Choices'>
        <Choices label={words.title} options={words.options} value={chosen} onChoose={setChosen} />
      </Shown>
      <Shown name='Switch'>
        <Switch label={words.short} text={words.long} on onTurn={nothing} />
        <Switch label={words.short} on={false} onTurn={nothing} />
        <Switch label={words.short} on busy onTurn={nothing} />
      </Shown>
      <Shown name='SearchBox'>
        <SearchBox value='' label={words.short} onChange={nothing} onSubmit={nothing} onScan={nothing} />
        <SearchBox value={words.short} label={words.short} onChange={nothing} onSubmit={nothing} />
      </Shown>
      <Shown name='Citation'>
        <Citation citation={laws.order121.article(15)} />
      </Shown>
      <Shown name='ClockBar'>
        {galleryClocks.map((reading) => (
          <ClockBar key={reading.status} reading={reading} today={galleryToday} />
        ))}
      </Shown>
      <Shown name='Timeline'>
        <Timeline side='applicant' entries={galleryTimeline} />
      </Shown>
      <Shown name='BarPicture'>
        <BarPicture title={words.title} section='gallery' bars={galleryBars.bars} sentences={galleryBars.sentences} />
      </Shown>
      <Shown name='QrCode'>
        <QrCode text='WET1.gallery' label={words.short} />
      </Shown>
      <Shown name='QueuedLine'>
        {queued.map((write) => (
          <QueuedLine key={write.id} write={write} />
        ))}
      </Shown>
      <Shown name='EmptyState'>
        <EmptyState title={words.short} text={words.long}>
          <Button>{words.short}</Button>
        </EmptyState>
      </Shown>
      <Shown name='ErrorState'>
        <ErrorState message={words.long} onRetry={nothing} />
      </Shown>
      <Shown name='SignInState'>
        <SignInState title={words.short} text={words.long} />
      </Shown>
      <Shown name='Skeleton'>
        <Skeleton cards={1} />
      </Shown>
      <Shown name='Question'>
        <Question title={words.long} options={words.options} number={1} onChoose={nothing} onPrevious={nothing} />
      </Shown>
      <Shown name='ConfirmRow'>
        <ConfirmRow sentence={words.long} confirmed onChange={nothing} />
      </Shown>
      <Shown name='FindingLine'>
        <FindingLine finding={galleryFinding} />
        <FindingLine finding={{ ...galleryFinding, severity: 'likely-refusal' }} />
        <FindingLine finding={{ ...galleryFinding, severity: 'advice' }} />
      </Shown>
      <Shown name='FormField'>
        {(galleryFields as readonly Field[]).map((field) => (
          <FormField
            key={field.key}
            field={field}
            value={answers[field.key]}
            required={field.key !== 'longText'}
            findings={field.key === 'text' ? [galleryFinding] : []}
            {...(field.key === 'mobile' && { carried: 'contact' as const })}
            scope={`gallery:${field.key}`}
            onChange={(next) =>
              setAnswers((now) => ({ ...now, [field.key]: typeof next === 'function' ? next(now[field.key]) : next }))
            }
            onSettle={nothing}
          />
        ))}
      </Shown>
      <Shown name='Sheet'>
        <Button onPress={() => setOpen(true)}>{words.short}</Button>
        <Sheet open={open} title={words.title} onClose={() => setOpen(false)}>
          <View>{words.long}</View>
        </Sheet>
      </Shown>
    </Page>
  )
}

function Actions() {
  return (
    <ActionBar>
      <Button block>{words.short}</Button>
    </ActionBar>
  )
}

/** One component under the name it has in the code. */
function Shown({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Card title={name} id={`gallery-${name}`}>
      {children}
    </Card>
  )
}
