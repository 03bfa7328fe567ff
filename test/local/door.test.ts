import { door } from '../../local/door'

let now = 0
beforeEach(() => {
  now = 0
})
const clocked = () => door(() => now)
const refuse = (times: number, { told }: ReturnType<typeof door>, caller: string, seconds: number) => {
  for (let time = 0; time < times; time += 1) told(caller, seconds)
}

describe('who is not listened to', () => {
  test('who was told twenty times in a row, for as long as was said, and nobody else', () => {
    const ours = clocked()
    refuse(19, ours, 'flood', 30)
    expect(ours.rest('flood')).toBe(0)
    refuse(1, ours, 'flood', 30)
    expect([ours.rest('flood'), ours.rest('other')]).toEqual([30, 0])
    now = 29_001
    expect(ours.rest('flood')).toBe(1)
    now = 30_000
    expect(ours.rest('flood')).toBe(0)
  })

  test('a person who is refused now and then is always listened to', () => {
    const ours = clocked()
    for (let time = 0; time < 500; time += 1) {
      ours.told('person', 30)
      now += 1_500
    }
    expect(ours.rest('person')).toBe(0)
  })

  test('a minute at most; a day is said by the limit itself', () => {
    const ours = clocked()
    refuse(20, ours, 'flood', 86_400)
    expect(ours.rest('flood')).toBe(60)
  })

  test('who goes on after the rest gets one call in before the next', () => {
    const ours = clocked()
    refuse(20, ours, 'flood', 10)
    now = 10_000
    expect(ours.rest('flood')).toBe(0)
    // ten were forgotten meanwhile
    refuse(10, ours, 'flood', 10)
    expect(ours.rest('flood')).toBe(10)
  })
})

describe('whose turn it is', () => {
  /** A call that ends when the test says so. */
  const call = () => {
    let end: (error?: Error) => void = () => {}
    const done = new Promise<void>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve())
    })
    return { end, run: () => done }
  }
  const turned = () => new Promise<void>((resolve) => setImmediate(resolve))

  test('four calls of one caller at once, the others in order behind them; nobody else waits', async () => {
    const ours = clocked()
    const calls = Array.from({ length: 7 }, call)
    const begun: number[] = []
    const ends = calls.map(({ run }, index) =>
      ours.takeTurn('busy', () => {
        begun.push(index)
        return run()
      }),
    )
    await turned()
    expect(begun).toEqual([0, 1, 2, 3])
    expect(await ours.takeTurn('other', async () => 'at once')).toBe('at once')
    calls[2]?.end()
    calls[0]?.end(new Error('failed'))
    await expect(ends[0]).rejects.toThrow('failed')
    await turned()
    expect(begun).toEqual([0, 1, 2, 3, 4, 5])
    for (const { end } of calls) end()
    await Promise.allSettled(ends)
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6])
    // nothing of it is left: four may run again
    const again = Array.from({ length: 5 }, call)
    let running = 0
    const last = again.map(({ run }) =>
      ours.takeTurn('busy', () => {
        running += 1
        return run()
      }),
    )
    await turned()
    expect(running).toBe(4)
    for (const { end } of again) end()
    await Promise.all(last)
  })

  test('beyond a hundred waiting the next is turned away and not run', async () => {
    const ours = clocked()
    const calls = Array.from({ length: 104 }, call)
    const ends = calls.map(({ run }) => ours.takeTurn('busy', run))
    const run = jest.fn(async () => undefined)
    expect(ours.takeTurn('busy', run)).toBeUndefined()
    for (const { end } of calls) end()
    await Promise.all(ends)
    expect(run).not.toHaveBeenCalled()
    expect(await ours.takeTurn('busy', async () => 'free again')).toBe('free again')
  })
})
