import { cardOf } from '../../../domain/kernel/service'
import { catalogue } from '../../../domain/services/catalogue'
import { services } from '../../../domain/services/registry'

test('the catalogue is the registry: run npm run catalogue after a change', () => {
  expect(catalogue).toEqual(services.map(cardOf))
})
