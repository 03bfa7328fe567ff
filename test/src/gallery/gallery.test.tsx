import { render } from '@testing-library/react'
import * as components from '@/components'
import * as form from '@/components/form'
import * as qr from '@/components/qr'
import GalleryPage from '@/gallery/all'

/** Components that are shown as a part of another, or need a server behind them. */
const within: Readonly<Record<string, string>> = {
  ActionBar: 'at the foot of the page',
  Card: 'around every component',
  Later: 'draws its content, a moment later',
  Page: 'the page itself',
  PersonalState: 'chooses between ErrorState, SignInState and Skeleton',
  QueuedWrites: 'a card of QueuedLine',
  SignInSheet: 'a Sheet; asks the server who there is',
}

test('the gallery shows every component there is', () => {
  const { container } = render(<GalleryPage />)
  const names = [components, form, qr]
    .flatMap((room) => Object.entries(room))
    .flatMap(([name, value]) => (typeof value === 'function' && /^[A-Z]/.test(name) ? [name] : []))
  expect(names.length).toBeGreaterThan(25)
  expect(names.filter((name) => !container.querySelector(`#gallery-${name}`) && !within[name])).toEqual([])
  expect(Object.keys(within).filter((name) => !names.includes(name))).toEqual([])
})
