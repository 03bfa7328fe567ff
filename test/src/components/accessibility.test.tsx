import { fireEvent, render, screen } from '@testing-library/react'
import { accessible, Button, Card, Notice, pressable, Tag } from '@/components'

afterEach(() => {
  process.env.TARO_ENV = undefined
})

test('each platform gets the names it knows, and only those', () => {
  process.env.TARO_ENV = 'h5'
  expect(accessible({ role: 'heading', level: 2, label: '标题' })).toEqual({
    role: 'heading',
    'aria-label': '标题',
    'aria-level': 2,
  })
  process.env.TARO_ENV = 'weapp'
  expect(accessible({ role: 'checkbox', checked: false })).toEqual({ ariaRole: 'checkbox', ariaChecked: 'false' })
})

test('Enter and the space bar press what a finger presses, on H5; other keys and inner controls do not', () => {
  process.env.TARO_ENV = 'h5'
  const pressed = jest.fn()
  const { onKeyDown, tabIndex, role } = pressable(pressed, {}) as {
    onKeyDown: (event: object) => void
    tabIndex: number
    role: string
  }
  const press = (key: string, target: object = outer) =>
    onKeyDown({ key, target, currentTarget: outer, preventDefault: () => undefined })
  const outer = {}
  expect({ tabIndex, role }).toEqual({ tabIndex: 0, role: 'button' })
  press('Enter')
  press(' ')
  press('a')
  press('Enter', { inner: true })
  expect(pressed).toHaveBeenCalledTimes(2)
})

test('WeChat gets no keyboard handlers', () => {
  process.env.TARO_ENV = 'weapp'
  expect(Object.keys(pressable(jest.fn(), {}))).toEqual(['ariaRole', 'onClick'])
})

test('a disabled or busy button takes no press', () => {
  const pressed = jest.fn()
  render(
    <>
      <Button disabled onPress={pressed}>
        提交
      </Button>
      <Button busy label='保存' onPress={pressed}>
        保存
      </Button>
    </>,
  )
  for (const button of screen.getAllByRole('button')) {
    fireEvent.click(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
  }
  expect(screen.getByRole('button', { name: '保存，处理中' })).toBeTruthy()
  expect(pressed).not.toHaveBeenCalled()
})

test('a notice says its tone in words, and an error is announced', () => {
  render(
    <Notice tone='danger' live>
      没有提交成功
    </Notice>,
  )
  expect(screen.getByRole('alert').textContent).toBe('错误：没有提交成功')
})

test('a card that is a button is one button, with its title as a heading', () => {
  const opened = jest.fn()
  render(<Card title='消费投诉' label='办理消费投诉' onPress={opened} />)
  fireEvent.click(screen.getByRole('button', { name: '办理消费投诉' }))
  expect(opened).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('heading', { hidden: true }).textContent).toBe('消费投诉')
})

test('a tag’s icon stays silent: the word is the message', () => {
  const { container } = render(<Tag tone='bad'>已吊销</Tag>)
  expect(container.textContent).toBe('已吊销')
  expect(container.querySelector('.wet-icon')?.getAttribute('aria-hidden')).toBe('true')
})
