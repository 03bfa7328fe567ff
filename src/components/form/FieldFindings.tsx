import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { formMessages } from '@/messages'
import { type Citation, cite } from '../../../domain/kernel/law'
import type { Finding } from '../../../domain/kernel/rules'
import { accessible } from '../accessible'
import { Icon, type IconName } from '../Icon'
import { Pressable } from '../Pressable'

const icons: Readonly<Record<Finding['severity'], IconName>> = {
  blocks: 'alert',
  'likely-refusal': 'shield',
  advice: 'info',
}

/** What the shared rules say about one field, each with its article. Read out when it changes, after a pause. */
export function FieldFindings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <View {...accessible({ live: 'polite' })}>
      {findings.map((finding) => (
        <FindingLine key={finding.check + finding.message} finding={finding} />
      ))}
    </View>
  )
}

/** One finding: a word for its weight, the sentence, the way out, and the article behind a tap. */
export function FindingLine({ finding }: { readonly finding: Finding }) {
  return (
    <View className={`wet-finding wet-finding--${finding.severity}`}>
      <View className='wet-finding__line'>
        <Icon name={icons[finding.severity]} className='wet-finding__icon' />
        <View className='wet-finding__words'>
          <Text className='wet-finding__weight'>{weightOf(finding)}</Text>
          <Text>{finding.message}</Text>
          {finding.wayOut && <View className='wet-finding__way-out'>{finding.wayOut}</View>}
          {finding.basis && <Basis of={finding.basis} about={finding.message} />}
        </View>
      </View>
    </View>
  )
}

function weightOf({ check, severity }: Finding): string {
  return check === 'form.missing' ? formMessages.missing : formMessages.severity[severity]
}

function Basis({ of, about }: { readonly of: Citation; readonly about: string }) {
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Pressable
        className='wet-basis'
        label={formMessages.basisOf(about)}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        {formMessages.basis}
        <Icon name='down' className={open ? 'wet-basis__arrow--open' : ''} />
      </Pressable>
      {open && <View className='wet-basis__text'>{cite(of)}</View>}
    </View>
  )
}
