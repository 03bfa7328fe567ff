import { act, fireEvent, render } from '@testing-library/react'
import { View } from '@/platform/browserView'
import { showPresses } from '@/platform/showPresses'

const viewIn = (container: Element) => container.querySelector('taro-view-core') as HTMLElement

test('an event that a view stops does not reach what it stands in', () => {
  const outer = jest.fn()
  const inner = jest.fn((event: Event) => event.stopPropagation())
  const { getByText } = render(
    <View onClick={outer}>
      <View onClick={inner}>里面</View>
      <View>旁边</View>
    </View>,
  )
  fireEvent.click(getByText('里面'))
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 0])
  fireEvent.click(getByText('旁边'))
  expect(outer).toHaveBeenCalledTimes(1)
})

test('an event goes to the handler of the latest drawing, and to none when there is none any more', () => {
  const first = jest.fn()
  const second = jest.fn()
  const { container, rerender } = render(<View onClick={first} />)
  rerender(<View onClick={second} />)
  fireEvent.click(viewIn(container))
  rerender(<View />)
  fireEvent.click(viewIn(container))
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
})

test('a class somebody else has put on stays when the own ones change', () => {
  const { container, rerender } = render(<View className='one two' />)
  viewIn(container).classList.add('moving')
  rerender(<View className='two three' />)
  expect([...viewIn(container).classList].sort()).toEqual(['moving', 'three', 'two'])
  rerender(<View />)
  expect([...viewIn(container).classList]).toEqual(['moving'])
})

test('what a reader and the keyboard need becomes attributes; what is not so is not there', () => {
  const { container } = render(
    <View tabIndex={0} aria-expanded={false} hidden={false} catchMove data-page={3} data={{}} />,
  )
  const view = viewIn(container)
  const names = [...view.attributes].map(({ name, value }) => `${name}=${value}`).sort()
  expect(names).toEqual(['aria-expanded=false', 'catch-move=true', 'data-page=3', 'tabindex=0'])
})

test('a ref holds the element', () => {
  const held: { current: HTMLElement | null } = { current: null }
  const { container } = render(<View ref={held} />)
  expect(held.current).toBe(viewIn(container))
})

describe('a press shows', () => {
  beforeAll(() => {
    jest.useFakeTimers()
    process.env.TARO_ENV = 'h5'
    showPresses()
  })
  afterAll(() => {
    jest.useRealTimers()
    delete process.env.TARO_ENV
  })
  const wait = (time: number) => act(() => jest.advanceTimersByTime(time))

  test('a moment after the touch until a moment after the finger is gone, and on what says none not at all', () => {
    const { getByText } = render(
      <View hoverClass='pressed'>
        <View hoverClass='none'>字</View>
      </View>,
    )
    const words = getByText('字')
    const card = words.parentElement as HTMLElement
    fireEvent.touchStart(words)
    expect(card.className).toBe('')
    wait(60)
    expect([card.className, words.className]).toEqual(['pressed', ''])
    fireEvent.touchEnd(words)
    expect(card.className).toBe('pressed')
    wait(410)
    expect(card.className).toBe('')
  })

  test('not when the finger was gone at once: that was the beginning of something else', () => {
    const { getByText } = render(<View hoverClass='pressed'>字</View>)
    fireEvent.touchStart(getByText('字'))
    fireEvent.touchEnd(getByText('字'))
    wait(60)
    expect(getByText('字').className).toBe('')
  })
})
