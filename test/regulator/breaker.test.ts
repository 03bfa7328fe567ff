import { breaker } from '../../regulator/gateway/breaker'

function timed() {
  let now = 1_000_000
  return { circuit: breaker(() => now), pass: (ms: number) => (now += ms) }
}
const fail = (circuit: ReturnType<typeof breaker>, times: number) => {
  for (let count = 0; count < times; count += 1) {
    expect(circuit.enter()).toBe(0)
    circuit.failed()
  }
}

test('opens at the fifth failure within 30 seconds, not at the fourth', () => {
  const { circuit } = timed()
  fail(circuit, 4)
  expect(circuit.state()).toBe('closed')
  fail(circuit, 1)
  expect(circuit.state()).toBe('open')
  expect(circuit.enter()).toBe(30_000)
})

test('failures far apart, or with a success between them, do not open it', () => {
  const { circuit, pass } = timed()
  for (let count = 0; count < 20; count += 1) {
    fail(circuit, 1)
    pass(8_000)
  }
  expect(circuit.state()).toBe('closed')
  const other = timed().circuit
  for (let count = 0; count < 20; count += 1) {
    fail(other, 4)
    other.succeeded()
  }
  expect(other.state()).toBe('closed')
})

test('after the pause one probe goes out, and only one', () => {
  const { circuit, pass } = timed()
  fail(circuit, 5)
  pass(29_999)
  expect(circuit.enter()).toBe(1)
  pass(1)
  expect(circuit.state()).toBe('half-open')
  expect(circuit.enter()).toBe(0)
  expect(circuit.enter()).toBeGreaterThan(0)
  circuit.succeeded()
  expect(circuit.state()).toBe('closed')
  expect(circuit.enter()).toBe(0)
})

test('a probe that fails opens it again at once', () => {
  const { circuit, pass } = timed()
  fail(circuit, 5)
  pass(60_000)
  fail(circuit, 1)
  expect(circuit.state()).toBe('open')
  expect(circuit.enter()).toBe(30_000)
})
