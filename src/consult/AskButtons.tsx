import { Button } from '@/components'
import { knowledgeMessages } from '@/messages'
import { openService } from '@/platform'
import { askingServices } from './askingServices'

/** The way on when nothing here answers. */
export function AskButtons() {
  return (
    <>
      {askingServices.map(({ id, title }) => (
        <Button key={id} block kind='secondary' onPress={() => openService(id)}>
          {knowledgeMessages.ask(title)}
        </Button>
      ))}
    </>
  )
}
