import { Text, View } from '@tarojs/components'
import { formMessages } from '@/messages'
import type { Field, TextField } from '../../../domain/kernel/form'
import { accessible } from '../accessible'
import { Tag } from '../Tag'
import { ChoiceInput } from './ChoiceInput'
import { ConfirmInput } from './ConfirmInput'
import { type ControlProps, type FormFieldProps, fieldId, type Inside } from './control'
import { DateInput } from './DateInput'
import { FieldFindings } from './FieldFindings'
import { FilesInput } from './FilesInput'
import { GroupInput } from './GroupInput'
import { MoneyInput } from './MoneyInput'
import { NearestPark } from './NearestPark'
import { NumberInput } from './NumberInput'
import { ReadFromPicture } from './ReadFromPicture'
import { readBack } from './readBack'
import { SearchedChoice } from './SearchedChoice'
import { TextInput } from './TextInput'
import './form.scss'

const alone: Inside = { answers: {}, findings: [], settled: new Set(), attempted: false, settle: () => {} }

/** One question of any form, drawn from its definition: label, hint, control, what we understood, what is wrong. */
export function FormField(props: FormFieldProps) {
  const {
    field,
    path = field.key,
    value,
    required,
    findings,
    carried,
    beside,
    scope,
    onChange,
    onSettle,
    onFill,
    inside = alone,
  } = props
  const label = required ? field.label : field.label + formMessages.optionalSpoken
  const invalid = findings.some((finding) => finding.severity === 'blocks')
  const { lines } = readBack(field, value)
  return (
    <View id={fieldId(path)} className={`wet-field ${invalid ? 'wet-field--invalid' : ''}`}>
      {field.kind !== 'confirm' && (
        <View className='wet-field__label'>
          <Text className='wet-field__name'>{field.label}</Text>
          {!required && <Text className='wet-field__optional'>{formMessages.optional}</Text>}
          {carried && <Tag tone='brand'>{formMessages.carried[carried]}</Tag>}
        </View>
      )}
      {field.hint && <View className='wet-field__hint'>{field.hint}</View>}
      <Control {...{ field, value, label, invalid, scope, onChange, onSettle, inside }} />
      {onFill && readsPictures(field) && <ReadFromPicture field={field} onFill={onFill} />}
      {lines.length > 0 && (
        <View className='wet-field__read-back' {...accessible({ live: 'polite' })}>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )}
      {beside && <View className='wet-field__beside'>{beside}</View>}
      <FieldFindings findings={findings} />
    </View>
  )
}

function readsPictures(field: Field): field is TextField & Required<Pick<TextField, 'reads'>> {
  return (field.kind === 'residentId' || field.kind === 'uscc') && field.reads !== undefined
}

function Control(props: ControlProps & { readonly scope: string; readonly inside: Inside }) {
  const { field, scope, inside, ...rest } = props
  switch (field.kind) {
    case 'date':
      return <DateInput field={field} {...rest} />
    case 'money':
      return <MoneyInput field={field} {...rest} />
    case 'number':
      return <NumberInput field={field} {...rest} />
    case 'group':
      return <GroupInput field={field} scope={scope} inside={inside} Question={FormField} {...rest} />
    case 'choice':
    case 'choices':
      if (field.searched) return <SearchedChoice field={field} {...rest} />
      return (
        <>
          <ChoiceInput field={field} {...rest} />
          {field.cityList === 'parks' && <NearestPark {...rest} />}
        </>
      )
    case 'confirm':
      return <ConfirmInput field={field} {...rest} />
    case 'files':
      return <FilesInput field={field} scope={`${scope}:${field.key}`} {...rest} />
    default:
      return <TextInput field={field} {...rest} />
  }
}
