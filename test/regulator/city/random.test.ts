import { Random } from '../../../regulator/sandbox/city/random'

describe('Random', () => {
  it('gives neighbours unrelated sequences', () => {
    const first = Array.from({ length: 2_000 }, (_, index) => new Random(1, index).next())
    const mean = first.reduce((sum, value) => sum + value, 0) / first.length
    const lag = first.slice(1).reduce((sum, value, at) => sum + (value - 0.5) * ((first[at] ?? 0) - 0.5), 0)
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03)
    // correlation of neighbours; its standard deviation is 1/√2000 ≈ 0.022
    expect(Math.abs((lag / (first.length - 1)) * 12)).toBeLessThan(0.1)
    expect(new Set(first).size).toBe(first.length)
  })

  it('stays in the range and reaches both ends', () => {
    const random = new Random(3, 4)
    const drawn = Array.from({ length: 1_000 }, () => random.whole(2, 5))
    expect(new Set(drawn)).toEqual(new Set([2, 3, 4, 5]))
    expect(random.whole(7, 3)).toBe(7)
  })

  it('takes as many different items as asked, in their order', () => {
    const random = new Random(5, 6)
    for (let round = 0; round < 200; round += 1) {
      const taken = random.some([1, 2, 3, 4, 5], 3)
      expect(taken).toHaveLength(3)
      expect([...taken].sort()).toEqual(taken)
      expect(new Set(taken).size).toBe(3)
    }
    expect(random.some([1, 2], 5)).toEqual([1, 2])
  })

  it('picks by weight', () => {
    const random = new Random(7, 8)
    const heavy = Array.from({ length: 4_000 }, () =>
      random.weighted([
        [9, 'heavy'],
        [1, 'light'],
      ]),
    ).filter((word) => word === 'heavy')
    expect(heavy.length / 4_000).toBeGreaterThan(0.87)
    expect(heavy.length / 4_000).toBeLessThan(0.93)
  })
})
