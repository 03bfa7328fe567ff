import { View } from '@tarojs/components'
import { useState } from 'react'
import { accessible, Button, Citation, Heading, Tag } from '@/components'
import type { Act } from '@/components/act'
import { officerMessages } from '@/messages'
import { useRead } from '@/state'
import { plainDate } from '../../../domain/kernel/calendar'
import type { Answers } from '../../../domain/kernel/form'
import { lawState } from '../../../domain/kernel/law'
import type { AnswerTemplate, LiaisonDesk } from '../../../domain/kernel/service'
import type { DeskCase } from './deskCase'

interface AnswerHelpProps {
  readonly desk: DeskCase
  readonly liaison: LiaisonDesk | undefined
  readonly acting: Act
}

const words = officerMessages.case

/** What an answer may begin with: the category's templates with the state of their law today, and articles to point to. */
export function AnswerHelp({ desk, liaison, acting }: AnswerHelpProps) {
  const [put, setPut] = useState<string>()
  if (!liaison) return null
  const templates = liaison.templates.filter(({ category }) => category === desk.category)
  const use = (template: AnswerTemplate) => {
    acting.put(answersOf(liaison, acting, template))
    setPut(words.templatePut)
  }
  return (
    <>
      {templates.length > 0 && <Heading level={3}>{words.templates}</Heading>}
      {templates.map((template) => (
        <Template key={template.id} template={template} today={desk.today} onUse={() => use(template)} />
      ))}
      <Articles
        question={desk.messages[0]?.text ?? ''}
        onAttach={(id, title) => {
          acting.put({ [liaison.articleField]: id })
          setPut(words.articlePut(title))
        }}
      />
      {put && (
        <View className='wet-soft' {...accessible({ role: 'status' })}>
          {put}
        </View>
      )}
    </>
  )
}

interface TemplateProps {
  readonly template: AnswerTemplate
  readonly today: string
  readonly onUse: () => void
}

function Template({ template, today, onUse }: TemplateProps) {
  const expired = template.citations.some((citation) => lawState(citation, plainDate(today)).state === 'expired')
  return (
    <View className='wet-part'>
      <View className='wet-soft'>{template.text}</View>
      {template.citations.map((citation) => (
        <Citation key={`${citation.law}:${citation.article}`} citation={citation} />
      ))}
      {expired && <Tag tone='bad'>{words.expired}</Tag>}
      <Button kind='secondary' disabled={expired} onPress={onUse}>
        {words.template(template.title)}
      </Button>
    </View>
  )
}

interface ArticlesProps {
  readonly question: string
  readonly onAttach: (id: string, title: string) => void
}

function Articles({ question, onAttach }: ArticlesProps) {
  const { data } = useRead(question ? { procedure: 'knowledge.suggest', input: { question } } : undefined)
  if (!data || data.items.length === 0) return null
  return (
    <>
      <Heading level={3}>{words.articles}</Heading>
      {data.items.map(({ id, title }) => (
        <Button key={id} kind='quiet' onPress={() => onAttach(id, title)}>
          {words.article(title)}
        </Button>
      ))}
    </>
  )
}

/** A template as answers of the act: its text in the message field, its articles as the groups the act asks for. */
function answersOf(liaison: LiaisonDesk, { fields }: Act, { text, citations }: AnswerTemplate): Answers {
  const message = fields.find(({ key }) => liaison.messageFields.includes(key))?.key
  return {
    ...(message ? { [message]: text } : {}),
    [liaison.citationsField]: citations.map(({ law, article }) => ({
      law,
      ...(article === undefined ? {} : { article: Number.parseInt(article, 10) }),
    })),
  }
}
