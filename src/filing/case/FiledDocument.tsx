import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card, DefinitionRows, Heading, Icon, Pressable } from '@/components'
import { Evidence } from '@/components/talk'
import { casesMessages } from '@/messages'
import { call } from '@/platform'
import type { CaseView } from './useLiveCase'

/** What was filed, word for word as it was filed. Closed at first: the person knows it, and it is long. */
export function FiledDocument({ view }: { readonly view: CaseView }) {
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <Pressable
        className='wet-fold'
        label={open ? casesMessages.hideDocument : casesMessages.showDocument}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <View className='wet-fold__title'>{casesMessages.document}</View>
        <Icon name='down' className={open ? 'wet-fold__arrow--open' : ''} />
      </Pressable>
      {open &&
        view.document.map((section) => (
          <View key={section.id} className='wet-filed'>
            <Heading level={3}>{section.title}</Heading>
            <DefinitionRows rows={section.rows.map(({ label, text }) => ({ label, text }))} />
            {section.rows.map(
              ({ key, files }) =>
                files && (
                  <Evidence
                    key={key}
                    files={files}
                    linkOf={(fileId) => call('files.link', { caseNumber: view.caseNumber, fileId })}
                  />
                ),
            )}
          </View>
        ))}
    </Card>
  )
}
