import type { House } from '../house'
import { brokenFeedSide } from './broken'
import { failuresOf, soundBackend, tryBackend } from './trial'

let sound: House
beforeAll(async () => {
  sound = await soundBackend()
  // a feed that has something in it before the broken ones are read
  await tryBackend(sound, sound.url, { groups: ['event'] })
}, 60_000)
afterAll(() => sound.close())

test.each(brokenFeedSide.map((broken) => [broken.name, broken] as const))(
  'a backend that %s fails the checks meant for it and no others',
  async (_, broken) => {
    expect(await failuresOf(sound, broken)).toEqual([...broken.fails].sort())
  },
  30_000,
)
