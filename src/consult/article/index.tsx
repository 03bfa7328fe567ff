import { View } from '@tarojs/components'
import { Button, Card, Citation, ErrorState, Heading, Notice, Page, Skeleton, Tag } from '@/components'
import { componentMessages, dayWords, instantWords, knowledgeMessages } from '@/messages'
import { openPage, type ProcedureOutput, replacePage, sharedAddress, usePageParams, useShare } from '@/platform'
import { useRead } from '@/state'
import { AskButtons } from '../AskButtons'
import { RateCard } from './RateCard'
import '../consult.scss'

type Article = ProcedureOutput<'knowledge.read'>

const words = knowledgeMessages
const page = 'consult/article/index'

/** One article: `?id=`, and `?v=` for an older version. Dated, cited, and flagged when its law no longer holds. */
export default function ArticlePage() {
  const { id = '', v } = usePageParams()
  const version = v && /^\d{1,6}$/.test(v) ? Number(v) : undefined
  const { data, error, copyAt, loading, reload } = useRead({
    procedure: 'knowledge.read',
    input: { id, ...(version ? { version } : {}) },
    copyKey: `article:${id}:${version ?? ''}`,
  })
  useShare(() => ({ title: data?.title ?? words.article, path: sharedAddress(page, { id }) }))
  const gone = error?.code === 'not-found'
  const shown = gone ? undefined : data
  return (
    <Page title={words.article}>
      {loading && !shown && <Skeleton />}
      {error && !shown && (
        <ErrorState
          message={gone || error.code === 'bad-request' ? words.missing : error.message}
          {...(gone ? {} : { onRetry: () => void reload() })}
        />
      )}
      {shown && (
        <>
          {error && copyAt && <Notice tone='warning'>{componentMessages.copyOf(instantWords(copyAt))}</Notice>}
          <ArticleText article={shown} />
          <RateCard key={shown.version} article={shown} />
        </>
      )}
      {!loading && (
        <>
          <Heading level={2}>{words.stillOpen}</Heading>
          <AskButtons />
        </>
      )}
    </Page>
  )
}

function ArticleText({ article }: { readonly article: Article }) {
  const { id, version, title, summary, categoryLabel, asOf, author, outdated, warning, body, citations } = article
  const newest = article.versions[0]?.version ?? version
  return (
    <>
      {version < newest && (
        <Notice tone='warning'>
          {words.olderVersion(version)}
          <View>
            <Button kind='quiet' onPress={() => replacePage(page, { id })}>
              {words.toNewest}
            </Button>
          </View>
        </Notice>
      )}
      {outdated && <Notice tone='danger'>{warning ?? words.outdated}</Notice>}
      <Card title={title} aside={<Tag>{categoryLabel}</Tag>}>
        <View className='wet-soft'>{words.by(author, dayWords(asOf))}</View>
        <View>{summary}</View>
        {body.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity, and the text is fixed
          <View key={at} className='wet-article__part'>
            {part.heading && <Heading level={3}>{part.heading}</Heading>}
            <View className='wet-article__text'>{part.text}</View>
          </View>
        ))}
      </Card>
      <Card title={words.basis}>
        {citations.map((citation) => (
          <View key={`${citation.law}:${citation.article}`} className='wet-article__law'>
            <Citation citation={citation} />
            <View className='wet-beside'>
              <Tag tone={citation.state === 'expired' ? 'bad' : citation.state === 'in-force' ? 'good' : 'neutral'}>
                {words.states[citation.state]}
              </Tag>
              {citation.note && <View className='wet-soft'>{citation.note}</View>}
            </View>
          </View>
        ))}
      </Card>
      {article.versions.length > 1 && (
        <Card title={words.versions}>
          {article.versions.map((one) => (
            <Button
              key={one.version}
              kind='quiet'
              disabled={one.version === version}
              onPress={() => openPage(page, { id, v: String(one.version) })}
            >
              {words.version(one.version, dayWords(one.asOf), one.author)}
            </Button>
          ))}
        </Card>
      )}
    </>
  )
}
