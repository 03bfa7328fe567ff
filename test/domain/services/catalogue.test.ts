import { cardOf } from '../../../domain/kernel/service'
import { catalogue } from '../../../domain/services/catalogue'
import { packages } from '../../../domain/services/registry'

test('the catalogue is the registry: run npm run catalogue after a change', () => {
  const cards = Object.entries(packages).flatMap(([name, services]) => services.map((service) => cardOf(service, name)))
  expect(catalogue).toEqual(cards)
})
