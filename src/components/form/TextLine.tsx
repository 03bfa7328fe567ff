import { Input } from '@tarojs/components'
import { inputAccess } from './inputAccess'

interface TextLineProps {
  readonly label: string
  readonly whenEmpty: string
  readonly onType: (text: string) => void
}

/** One line to type into that is not an answer: the search of a long list. */
export function TextLine({ label, whenEmpty, onType }: TextLineProps) {
  return (
    <Input
      className='wet-input'
      defaultValue=''
      placeholder={whenEmpty}
      maxlength={40}
      {...inputAccess(label, false)}
      onInput={(event) => onType(event.detail.value)}
    />
  )
}
