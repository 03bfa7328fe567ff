import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Choices } from '@/components'
import { officerMessages } from '@/messages'
import type { ProcedureInput, ProcedureOutput } from '@/platform'
import { deskCategories } from '../officerServices'

const words = officerMessages.desk

export type Filter = Pick<ProcedureInput<'cases.deskQueue'>, 'park' | 'category' | 'show'>

interface FiltersProps {
  readonly me: ProcedureOutput<'officers.me'>
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const shows = ['all', 'mine', 'unassigned'] as const

/** What of the queue is shown. Folded on a phone, where the queue would lie below it. */
export function Filters({ me, filter, onFilter }: FiltersProps) {
  const [open, setOpen] = useState(false)
  const { park, category, show = 'all' } = filter
  const change = (next: Filter) => onFilter({ ...filter, ...next })
  const chosen = [
    words.shows[show],
    ...(park ? [me.parks.find(({ id }) => id === park)?.name ?? park] : []),
    ...(category ? [deskCategories.find(({ id }) => id === category)?.label ?? category] : []),
  ].join('、')
  return (
    <>
      <View className='wet-fold'>
        <Button kind='secondary' block onPress={() => setOpen(!open)}>
          {open ? words.closeFilters : words.openFilters(chosen)}
        </Button>
      </View>
      <View className={`wet-folded ${open ? 'wet-folded--open' : ''}`}>
        <Card title={words.filters}>
          <View className='wet-soft'>{words.show}</View>
          <Choices
            label={words.show}
            options={shows.map((id) => ({ id, label: words.shows[id] }))}
            value={show}
            onChoose={(id) => change({ show: shows.find((known) => known === id) ?? 'all' })}
          />
          {me.parks.length > 1 && (
            <>
              <View className='wet-soft'>{words.park}</View>
              <Choices
                label={words.park}
                options={[
                  { id: '', label: words.allParks },
                  ...me.parks.map(({ id, name, covering }) => ({ id, label: covering ? words.covering(name) : name })),
                ]}
                value={park ?? ''}
                onChoose={(id) => change({ park: id || undefined })}
              />
            </>
          )}
          <View className='wet-soft'>{words.category}</View>
          <Choices
            label={words.category}
            options={[{ id: '', label: words.allCategories }, ...deskCategories]}
            value={category ?? ''}
            onChoose={(id) => change({ category: id || undefined })}
          />
        </Card>
      </View>
    </>
  )
}
