import { View } from '@tarojs/components'
import { Button, Card, Heading, Notice, Pressable } from '@/components'
import { FormField, fieldId, precise, shownFindings } from '@/components/form'
import { filingMessages } from '@/messages'
import { scrollToId } from '@/platform'
import { isRequired, type Section, sectionFields } from '../../../domain/kernel/form'
import type { Finding } from '../../../domain/kernel/rules'
import { NotesCard } from './NotesCard'
import { PictureCard } from './PictureCard'
import { SaveLine } from './SaveLine'
import { TableImportCard } from './table'
import type { FilingInProgress } from './useFiling'

interface SectionStepProps {
  readonly filing: FilingInProgress
  readonly section: Section
  /** 继续 was pressed with something open: what is missing is shown from now on. */
  readonly attempted: boolean
  readonly backLabel: string
  readonly onBack: () => void
}

/** One subject on one page. */
export function SectionStep({ filing, section, attempted, backLabel, onBack }: SectionStepProps) {
  const { service, record, tasks, answers, findings, settled, draft, fills } = filing
  const fields = sectionFields(section, answers)
  const beside = service.beside?.(answers, record?.known) ?? {}
  const number = tasks.findIndex((task) => task.section === section.id) + 1
  const problems = attempted ? (tasks[number - 1]?.blocking ?? []) : []
  return (
    <>
      <View className='wet-step'>
        <View className='wet-step__count'>{filingMessages.step(number, tasks.length)}</View>
        <Heading level={2}>{section.title}</Heading>
        {section.why && <View className='wet-soft'>{section.why}</View>}
      </View>
      {problems.length > 0 && <ProblemSummary problems={problems} filing={filing} />}
      <TableImportCard filing={filing} section={section} />
      <Card>
        {fields.map((field) => (
          <FormField
            key={`${field.key}:${fills[field.key] ?? 0}`}
            field={field}
            value={answers[field.key]}
            required={isRequired(field, answers)}
            findings={shownFindings(field, answers, findings, settled.has(field.key), attempted)}
            carried={draft.carried[field.key]}
            beside={beside[field.key]}
            scope={filing.id}
            onChange={(change) => filing.answer(field.key, change)}
            onSettle={() => filing.settle(field.key)}
            onFill={filing.fill}
            inside={{ answers, findings, settled, attempted, settle: filing.settle }}
          />
        ))}
      </Card>
      <NotesCard filing={filing} section={section.id} />
      <PictureCard filing={filing} section={section.id} />
      <View className='wet-beside wet-beside--apart'>
        <SaveLine filing={filing} />
        <Button kind='quiet' onPress={onBack}>
          {backLabel}
        </Button>
      </View>
    </>
  )
}

/** Everything that stops this section, on top and tappable; the same sentence stands beside each field. */
function ProblemSummary({
  problems,
  filing,
}: {
  readonly problems: readonly Finding[]
  readonly filing: FilingInProgress
}) {
  const fields = filing.form.sections.flatMap((section) => section.fields)
  return (
    <Notice tone='danger' live title={filingMessages.problems(problems.length)}>
      {problems.map((problem) => {
        const field = fields.find(({ key }) => key === problem.field)
        const shown = field ? precise(field, filing.answers, problem) : problem
        return (
          <Pressable
            key={problem.check + problem.field + problem.message}
            className='wet-problem'
            role='link'
            label={shown.message}
            onPress={() => scrollToId(fieldId(placeOf(problem.field ?? '')))}
          >
            {shown.message}
          </Pressable>
        )
      })}
    </Notice>
  )
}

/** Where to look for a question: inside a group its entry, which may be closed. */
function placeOf(path: string): string {
  return path.split('.').slice(0, 2).join('.')
}
