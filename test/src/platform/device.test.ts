import { platformMessages } from '@/messages'
import { deviceName } from '@/platform'

const { devices } = platformMessages
const userAgent = jest.spyOn(navigator, 'userAgent', 'get')

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
})
afterEach(() => {
  process.env.TARO_ENV = undefined
})

test.each([
  ['iPhone; CPU iPhone OS 17_0 like Mac OS X) CriOS/119.0', devices.iphone],
  ['iPad; CPU OS 17_0 like Mac OS X) CriOS/119.0', devices.ipad],
  ['Linux; Android 14; Pixel 8) Chrome/119.0', devices.android],
  ['Windows NT 10.0; Win64; x64) Chrome/119.0', devices.computer],
])('%s', (told, name) => {
  userAgent.mockReturnValue(`Mozilla/5.0 (${told}`)
  expect(deviceName()).toBe(name)
})
