import { cardOf, outlineOf } from '../../../domain/kernel/service'
import { catalogue } from '../../../domain/services/catalogue'
import { outlines } from '../../../domain/services/outlines'
import { packages, services } from '../../../domain/services/registry'

test('the catalogue is the registry: run npm run catalogue after a change', () => {
  const cards = Object.entries(packages).flatMap(([name, services]) => services.map((service) => cardOf(service, name)))
  expect(catalogue).toEqual(cards)
})

test('so are the outlines that readers of cases have', () => {
  expect(outlines).toEqual(services.map(outlineOf))
  // a reader that knew of no claim would let nobody act for a merchant
  expect(outlines.filter(({ standsIn }) => standsIn?.length)).not.toEqual([])
})
