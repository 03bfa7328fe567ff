import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './DefinitionRows.scss'

export interface DefinitionRow {
  readonly label: string
  readonly text: ReactNode
  /** A small button beside the text: 复制, 修改. */
  readonly aside?: ReactNode
}

/** Label and value, one pair a row; the label goes above the value when the letters are large. */
export function DefinitionRows({ rows }: { readonly rows: readonly DefinitionRow[] }) {
  return (
    <View className='wet-rows'>
      {rows.map(({ label, text, aside }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may carry one label, and the order is fixed
        <View key={at} className='wet-rows__row'>
          <View className='wet-rows__label'>{label}</View>
          <View className='wet-rows__text'>{text}</View>
          {aside}
        </View>
      ))}
    </View>
  )
}
