import { View } from '@tarojs/components'
import type { BarPicture as Picture } from '../../domain/kernel/service'
import { accessible } from './accessible'
import './BarPicture.scss'

/**
 * Amounts as bars beside each other, drawn with plain views. Every part is named beside its bar, so that neither colour nor
 * length is the only signal, and the sentences below say everything the bars show; to a screen reader the bars are silent.
 */
export function BarPicture({ bars, sentences }: Picture) {
  return (
    <View className='wet-bars'>
      <View className='wet-bars__drawn' {...accessible({ hidden: true })}>
        {bars.map(({ label, parts }) => (
          <View key={label} className='wet-bars__bar'>
            <View className='wet-bars__label'>{label}</View>
            <View className='wet-bars__track'>
              {parts.map(({ label: part, share, look }) => (
                <View
                  key={part}
                  className={`wet-bars__part wet-bars__part--${look}`}
                  style={{ width: percent(share) }}
                />
              ))}
            </View>
            <View className='wet-bars__names'>
              {parts.map(({ label: part, text, look }) => (
                <View key={part} className='wet-bars__name'>
                  <View className={`wet-bars__mark wet-bars__part--${look}`} />
                  <View>{`${part} ${text}`}</View>
                </View>
              ))}
            </View>
          </View>
        ))}
      </View>
      {sentences.map((sentence) => (
        <View key={sentence} className='wet-bars__sentence'>
          {sentence}
        </View>
      ))}
    </View>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
