import { Button, Card } from '@/components'
import { knowledgeMessages } from '@/messages'
import { openPage } from '@/platform'
import { useRead } from '@/state'

/** So many are shown here; the knowledge base has the rest. */
const shown = 3

/** Articles about what was looked up: a question is often typed where merchants are searched. Nothing found says nothing. */
export function FoundArticles({ words }: { readonly words: string }) {
  // a name of three characters and more, never a code or an address, which no article is about
  const asked = /[\u3400-\u9fff]{3}/.test(words) && words.length <= 200
  const { data } = useRead(asked ? { procedure: 'knowledge.search', input: { words } } : undefined)
  if (!data || data.items.length === 0) return null
  return (
    <Card title={knowledgeMessages.found}>
      {data.items.slice(0, shown).map(({ id, title }) => (
        <Button key={id} kind='quiet' onPress={() => openPage('consult/article/index', { id })}>
          {title}
        </Button>
      ))}
      {data.items.length > shown && (
        <Button kind='quiet' onPress={() => openPage('consult/knowledge/index', { words })}>
          {knowledgeMessages.foundMore}
        </Button>
      )}
    </Card>
  )
}
