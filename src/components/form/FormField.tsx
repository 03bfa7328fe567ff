import { Text, View } from '@tarojs/components'
import { formMessages } from '@/messages'
import type { AnswerValue, Field } from '../../../domain/kernel/form'
import type { Finding } from '../../../domain/kernel/rules'
import { accessible } from '../accessible'
import { Tag } from '../Tag'
import { ChoiceInput } from './ChoiceInput'
import { ConfirmInput } from './ConfirmInput'
import { type Change, type ControlProps, fieldId } from './control'
import { DateInput } from './DateInput'
import { FieldFindings } from './FieldFindings'
import { FilesInput } from './FilesInput'
import { MoneyInput } from './MoneyInput'
import { readBack } from './readBack'
import { TextInput } from './TextInput'
import './form.scss'

interface FormFieldProps {
  readonly field: Field
  readonly value: AnswerValue | undefined
  readonly required: boolean
  /** The findings about this field that may be shown now. */
  readonly findings: readonly Finding[]
  /** Where the answer came from, when the person did not type it. */
  readonly carried?: keyof typeof formMessages.carried | undefined
  /** Which draft or act this belongs to, for its uploads. */
  readonly scope: string
  readonly onChange: (change: Change) => void
  readonly onSettle: () => void
}

/** One question of any form, drawn from its definition: label, hint, control, what we understood, what is wrong. */
export function FormField(props: FormFieldProps) {
  const { field, value, required, findings, carried, scope, onChange, onSettle } = props
  const label = required ? field.label : field.label + formMessages.optionalSpoken
  const invalid = findings.some((finding) => finding.severity === 'blocks')
  const { lines } = readBack(field, value)
  return (
    <View id={fieldId(field.key)} className={`wet-field ${invalid ? 'wet-field--invalid' : ''}`}>
      {field.kind !== 'confirm' && (
        <View className='wet-field__label'>
          <Text className='wet-field__name'>{field.label}</Text>
          {!required && <Text className='wet-field__optional'>{formMessages.optional}</Text>}
          {carried && <Tag tone='brand'>{formMessages.carried[carried]}</Tag>}
        </View>
      )}
      {field.hint && <View className='wet-field__hint'>{field.hint}</View>}
      <Control {...{ field, value, label, invalid, scope, onChange, onSettle }} />
      {lines.length > 0 && (
        <View className='wet-field__read-back' {...accessible({ live: 'polite' })}>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )}
      <FieldFindings findings={findings} />
    </View>
  )
}

function Control(props: ControlProps & { readonly scope: string }) {
  const { field, scope, ...rest } = props
  switch (field.kind) {
    case 'date':
      return <DateInput field={field} {...rest} />
    case 'money':
      return <MoneyInput field={field} {...rest} />
    case 'choice':
    case 'choices':
      return <ChoiceInput field={field} {...rest} />
    case 'confirm':
      return <ConfirmInput field={field} {...rest} />
    case 'files':
      return <FilesInput field={field} scope={`${scope}:${field.key}`} {...rest} />
    default:
      return <TextInput field={field} {...rest} />
  }
}
