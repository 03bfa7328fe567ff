import { fromSystem } from '@/state/appearance'

test.each([
  [undefined, 'standard'],
  [15, 'standard'],
  [17, 'standard'],
  [19, 'standard'],
  [20, 'large'],
  [22, 'large'],
  [23, 'extra-large'],
])('WeChat’s font setting %p gives %p', (size, scale) => {
  expect(fromSystem(size)).toBe(scale)
})
