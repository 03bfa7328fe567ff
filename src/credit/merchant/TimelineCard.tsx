import { View } from '@tarojs/components'
import { useState } from 'react'
import { accessible, Button, Card } from '@/components'
import { merchantMessages } from '@/messages'
import type { ProcedureOutput } from '@/platform'
import './timeline.scss'

type Timeline = NonNullable<ProcedureOutput<'credit.merchant'>['timeline']>
type Span = Timeline['lanes'][number]['spans'][number]

/**
 * The years of a merchant as lanes of time, drawn with plain views. The lanes are silent to a screen reader; the sentences
 * say everything they show.
 */
export function TimelineCard({ timeline }: { readonly timeline: Timeline }) {
  const [inWords, setInWords] = useState(false)
  const { lanes, now, ticks } = timeline
  return (
    <Card title={merchantMessages.timeline.title}>
      <View className='merchant-years' {...accessible({ hidden: true })}>
        {lanes.map(({ block, label, spans }) => (
          <View key={block} className='merchant-years__lane'>
            <View className='merchant-years__label'>{label}</View>
            <View className='merchant-years__track'>
              {spans.map((span) => (
                <View
                  key={`${span.from} ${span.width} ${span.tone}`}
                  className={`merchant-years__span merchant-years__span--${span.tone}${
                    span.width === 0 ? ' merchant-years__span--day' : ''
                  }`}
                  style={placeOf(span)}
                />
              ))}
              <View className='merchant-years__now' style={{ left: percent(now) }} />
            </View>
          </View>
        ))}
        <View className='merchant-years__ticks'>
          {ticks.map(({ label, at }) => (
            <View key={label} className='merchant-years__tick' style={{ left: percent(at) }}>
              {label}
            </View>
          ))}
        </View>
      </View>
      <View className='merchant-note'>{merchantMessages.timeline.note}</View>
      {inWords &&
        lanes.map(({ block, sentence }) => (
          <View key={block} className='merchant-years__sentence'>
            {sentence}
          </View>
        ))}
      <View>
        <Button kind='quiet' onPress={() => setInWords(!inWords)}>
          {inWords ? merchantMessages.showLess : merchantMessages.timeline.inWords}
        </Button>
      </View>
    </Card>
  )
}

function placeOf({ from, width }: Span) {
  return width === 0 ? { left: percent(from) } : { left: percent(from), width: percent(width) }
}

function percent(part: number): string {
  return `${Math.round(part * 1_000) / 10}%`
}
