import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card, Icon, Pressable } from '@/components'
import { DocumentSections } from '@/components/talk'
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
      {open && (
        <DocumentSections
          sections={view.document}
          linkOf={(fileId) => call('files.link', { caseNumber: view.caseNumber, fileId })}
        />
      )}
    </Card>
  )
}
