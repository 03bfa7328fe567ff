import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { FormField } from '@/components/form'
import { formMessages } from '@/messages'
import { noteConsent } from '@/platform'
import { city } from '../../../config/city'
import type { Field } from '../../../domain/kernel/form'

const words = formMessages.nearest
const getFuzzyLocation = Taro.getFuzzyLocation as unknown as jest.Mock
const field: Field = {
  key: 'place',
  kind: 'choice',
  label: '园区',
  options: city.parks.map(({ id, name }) => ({ id, label: name })),
  cityList: 'parks',
}
const [, second] = city.parks
const onChange = jest.fn()
const open = (shown: Field = field) =>
  render(
    <FormField
      field={shown}
      value={undefined}
      required
      findings={[]}
      scope='test'
      onChange={onChange}
      onSettle={() => {}}
    />,
  )
const ask = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: words.ask })))

beforeEach(() => {
  noteConsent('location', true)
  onChange.mockClear()
  getFuzzyLocation.mockClear()
})
afterEach(cleanup)

test('nothing is asked of the phone before the press; then the nearest park is chosen and called unchecked', async () => {
  open()
  expect(getFuzzyLocation).not.toHaveBeenCalled()
  getFuzzyLocation.mockResolvedValue(second?.position)
  await ask()
  expect(onChange).toHaveBeenCalledWith(second?.id)
  expect(screen.getByText(words.found(second?.name ?? ''))).toBeTruthy()
})

test('a no leaves the choice by hand, and so does a place far from every park', async () => {
  open()
  getFuzzyLocation.mockRejectedValueOnce({ errMsg: 'getFuzzyLocation:fail auth deny' })
  await ask()
  expect(screen.getByText(words.refused)).toBeTruthy()
  getFuzzyLocation.mockResolvedValueOnce({ latitude: 39.9, longitude: 116.4 })
  await ask()
  expect(screen.getByText(words.far)).toBeTruthy()
  expect(onChange).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('radio', { name: second?.name ?? '' }))
  expect(onChange).toHaveBeenCalledWith(second?.id)
})

test('an ordinary choice asks for no location', () => {
  open({ key: 'other', kind: 'choice', label: '类别', options: [{ id: 'a', label: '甲' }] })
  expect(screen.queryByText(words.ask)).toBeNull()
})
