import { View } from '@tarojs/components'
import { Button, Card, Citation, Icon, Notice, Pressable, Tag, type TagTone } from '@/components'
import { filingMessages, jointMessages, merchantsMessages, registerMessages } from '@/messages'
import { askToConfirm, openPage, phoneCall } from '@/platform'
import { hasOwnAnswers } from '@/state/drafts'
import { needsOthers } from '../../../domain/kernel/joint'
import type { Task } from '../../../domain/kernel/rules'
import { MerchantNotice } from './MerchantNotice'
import { PreparedNotice } from './PreparedNotice'
import { ReadinessCard } from './ReadinessCard'
import { SaveLine } from './SaveLine'
import { SubjectNotice } from './SubjectNotice'
import type { Step } from './steps'
import type { DraftCopy } from './useDraftCopy'
import type { FilingInProgress } from './useFiling'
import type { MerchantPrefill } from './useMerchantPrefill'

interface TaskListProps {
  readonly filing: FilingInProgress
  readonly prefill: MerchantPrefill
  readonly copy: DraftCopy
  readonly onStep: (step: Step) => void
  readonly onDiscard: () => void
}

const tones: Readonly<Record<Task['state'], TagTone>> = { done: 'good', started: 'brand', todo: 'neutral' }

/** What there is to do, derived from the answers; the last task opens when the others are done. */
export function TaskList({ filing, prefill, copy, onStep, onDiscard }: TaskListProps) {
  const { service, tasks, dropped, draft } = filing
  const words = filingMessages
  const others = needsOthers(service.parties, filing.answers)
  const left = tasks.filter((task) => task.state !== 'done').length
  const discard = async () => {
    if (await askToConfirm(words.discardConfirm)) onDiscard()
  }
  return (
    <>
      <Card title={service.summary}>
        <View>{filing.record ? words.startForMerchant : words.start}</View>
        {service.basis.map((citation) => (
          <Citation key={citation.law + citation.article} citation={citation} />
        ))}
      </Card>
      {filing.record && (
        <Notice title={merchantsMessages.forMerchant(filing.record.known.merchant.name)}>
          {filing.record.right === 'fill' && <View>{merchantsMessages.fillOnly}</View>}
        </Notice>
      )}
      <SubjectNotice filing={filing} />
      <ReadinessCard filing={filing} />
      {filing.record?.prepared && <PreparedNotice filing={filing} prepared={filing.record.prepared} />}
      {dropped > 0 && <Notice>{words.dropped(dropped)}</Notice>}
      <MerchantNotice prefill={prefill} />
      <Card title={words.tasksTitle} aside={<SaveLine filing={filing} />}>
        <View className='wet-soft'>{words.tasksDone(tasks.length - left, tasks.length)}</View>
        <View className='wet-tasks'>
          {tasks.map((task, at) => (
            <Pressable
              key={task.section}
              className='wet-task'
              onPress={() => onStep({ at: 'section', section: task.section, from: 'tasks' })}
            >
              <View className='wet-task__number'>{at + 1}</View>
              <View className='wet-task__title'>{task.title}</View>
              <Tag tone={tones[task.state]}>{words.taskStates[task.state]}</Tag>
              <Icon name='arrow' className='wet-task__arrow' />
            </Pressable>
          ))}
          <Pressable
            className={`wet-task ${left > 0 ? 'wet-task--later' : ''}`}
            disabled={left > 0}
            onPress={() => onStep({ at: 'check' })}
          >
            <View className='wet-task__number'>{tasks.length + 1}</View>
            <View className='wet-task__title'>
              {others ? jointMessages.checkTask : words.checkTask}
              {left > 0 && (
                <View className='wet-task__why'>
                  {others ? jointMessages.checkNotYet(left) : words.checkNotYet(left)}
                </View>
              )}
            </View>
            {left === 0 && <Icon name='arrow' className='wet-task__arrow' />}
          </Pressable>
        </View>
      </Card>
      {copy.state === 'on' && <View className='wet-soft'>{words.copies.on}</View>}
      {copy.state === 'offered' && (
        <Button block kind='secondary' onPress={() => void copy.begin()}>
          {words.copies.offer}
        </Button>
      )}
      {service.setsUp && hasOwnAnswers(draft) && (
        <Button block kind='secondary' onPress={() => openPage('register/hand-over/index', { service: service.id })}>
          {registerMessages.handOver.entry}
        </Button>
      )}
      <View className='wet-beside'>
        <Button kind='quiet' onPress={() => phoneCall(words.helpNumber)}>
          {words.help}
        </Button>
        {hasOwnAnswers(draft) && (
          <Button kind='quiet' onPress={() => void discard()}>
            {words.discard}
          </Button>
        )}
      </View>
    </>
  )
}
