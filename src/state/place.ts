import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { readStored, removeStored, writeStored } from '@/platform'
import { city } from '../../config/city'

interface Place {
  /** Id of one of the city's parks; undefined for none. */
  readonly park?: string
  choose(park: string | undefined): void
}

const key = 'place.park'

/** Which park's officers answer this person, as they said; it stays on this phone. */
const place = createStore<Place>()((set) => {
  const kept = readStored<string>(key)
  const known = city.parks.some(({ id }) => id === kept)
  return {
    ...(known && kept ? { park: kept } : {}),
    choose(park) {
      if (park) writeStored(key, park)
      else removeStored(key)
      set({ park })
    },
  }
})

export function usePlace(): Place {
  return useStore(place)
}
