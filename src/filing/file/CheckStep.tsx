import { View } from '@tarojs/components'
import { Button, Card, DefinitionRows, Heading, Notice } from '@/components'
import { FindingLine, precise, useUnsent } from '@/components/form'
import { filingMessages, jointMessages } from '@/messages'
import { city } from '../../../config/city'
import type { DocumentRow } from '../../../domain/kernel/form'
import { needsOthers } from '../../../domain/kernel/joint'
import type { Finding, Severity } from '../../../domain/kernel/rules'
import { BeforeAsking } from './BeforeAsking'
import { CompetenceCard } from './CompetenceCard'
import { documentToCheck } from './documentToCheck'
import { NotesCard } from './NotesCard'
import { PictureCard } from './PictureCard'
import { PublicPreview } from './PublicPreview'
import { SimilarNotice } from './SimilarNotice'
import type { Step } from './steps'
import type { FilingInProgress } from './useFiling'
import type { Similar } from './useSimilar'

interface CheckStepProps {
  readonly filing: FilingInProgress
  readonly similar: Similar
  /** What the server said about the last attempt. */
  readonly refusal?: string | undefined
  readonly onStep: (step: Step) => void
}

const words = filingMessages.check

/** The whole filing as it will be sent, with everything the shared rules say about it. */
export function CheckStep({ filing, similar, refusal, onStep }: CheckStepProps) {
  const { service, form, answers, findings } = filing
  const fields = form.sections.flatMap((section) => section.fields)
  const of = (severity: Severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => {
        const field = fields.find(({ key }) => key === finding.field)
        return field ? precise(field, answers, finding) : finding
      })
  const unsent = useUnsent(filing.id)
  const edit = (section: string) => onStep({ at: 'section', section, from: 'check' })
  return (
    <>
      <View className='wet-step'>
        <Heading level={2}>{words.title}</Heading>
        <View className='wet-soft'>{words.why}</View>
      </View>
      {refusal && (
        <Notice tone='danger' live title={filingMessages.errors.title}>
          {refusal}
        </Notice>
      )}
      {needsOthers(service.parties, answers) && <Notice>{jointMessages.nextWhy}</Notice>}
      {unsent > 0 && (
        <Notice tone='warning' live>
          {words.unsent(unsent)}
        </Notice>
      )}
      <SimilarNotice similar={similar} />
      <BeforeAsking filing={filing} />
      <FindingCard title={words.stops} findings={of('blocks')} />
      <FindingCard title={words.forecast} why={words.forecastWhy} findings={of('likely-refusal')} />
      <FindingCard title={words.advice} findings={of('advice')} />
      {documentToCheck(form, answers).map((section) => (
        <Card
          key={section.id}
          title={section.title}
          aside={
            <Button kind='quiet' label={words.editOf(section.title)} onPress={() => edit(section.id)}>
              {words.edit}
            </Button>
          }
        >
          {section.rows.length > 0 ? (
            <DefinitionRows rows={section.rows.map((row) => ({ label: row.label, text: rowText(row) }))} />
          ) : (
            <View className='wet-soft'>{words.nothing}</View>
          )}
        </Card>
      ))}
      <NotesCard filing={filing} />
      <PictureCard filing={filing} />
      <PublicPreview filing={filing} />
      {service.competence && <CompetenceCard competence={service.competence(answers, city)} />}
      <Button kind='quiet' onPress={() => onStep({ at: 'tasks' })}>
        {filingMessages.toTasks}
      </Button>
    </>
  )
}

interface FindingCardProps {
  readonly title: string
  readonly why?: string
  readonly findings: readonly Finding[]
}

function FindingCard({ title, why, findings }: FindingCardProps) {
  if (findings.length === 0) return null
  return (
    <Card title={title}>
      {why && <View className='wet-soft'>{why}</View>}
      {together(findings).map((finding) => (
        <FindingLine key={finding.check + finding.field} finding={finding} />
      ))}
    </Card>
  )
}

/** Findings of one check with one way out are one finding here: three marks that end too early are one thing to do. */
function together(findings: readonly Finding[]): readonly Finding[] {
  const found: Finding[] = []
  for (const finding of findings) {
    const at = found.findIndex(({ check, wayOut }) => check === finding.check && wayOut && wayOut === finding.wayOut)
    const first = found[at]
    if (first) found[at] = { ...first, message: first.message + finding.message }
    else found.push(finding)
  }
  return found
}

function rowText({ text, files }: DocumentRow): string {
  return files ? files.map(({ name }) => name).join('、') : text
}
