import { View } from '@tarojs/components'
import type { FileRef } from '@/platform'
import { DefinitionRows } from '../DefinitionRows'
import { Heading } from '../Heading'
import { Evidence, type LinkOf } from './Evidence'
import './DocumentSections.scss'

interface DocumentSectionsProps {
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly {
      readonly key: string
      readonly label: string
      readonly text: string
      readonly files?: readonly FileRef[] | undefined
    }[]
  }[]
  readonly linkOf: LinkOf
}

/** A filing as it reads, section by section, with its files to look at. */
export function DocumentSections({ sections, linkOf }: DocumentSectionsProps) {
  return (
    <>
      {sections.map(({ id, title, rows }) => (
        <View key={id} className='wet-document'>
          <Heading level={3}>{title}</Heading>
          <DefinitionRows rows={rows.map(({ label, text }) => ({ label, text }))} />
          {rows.map(({ key, files }) => files && <Evidence key={key} files={files} linkOf={linkOf} />)}
        </View>
      ))}
    </>
  )
}
