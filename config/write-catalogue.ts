import { writeFileSync } from 'node:fs'
import { cardOf } from '../domain/kernel/service'
import { packages } from '../domain/services/registry'

/** Writes domain/services/catalogue.ts from the registry: `npm run catalogue` after a service was added or renamed. */
const cards = Object.entries(packages).flatMap(([name, services]) =>
  services.map((service) => `  ${JSON.stringify(cardOf(service, name))},`),
)
writeFileSync(
  'domain/services/catalogue.ts',
  [
    "import type { ServiceCard } from '../kernel/service'",
    '',
    '/**',
    ' * The cards of all services, written from the registry by `npm run catalogue` and checked against it by a test. Entries on',
    ' * the home page need these only, so that forms, rules and workflows stay out of the phone’s main package.',
    ' */',
    'export const catalogue: readonly ServiceCard[] = [',
    ...cards,
    ']',
    '',
    'export function cardById(id: string): ServiceCard | undefined {',
    '  return catalogue.find((card) => card.id === id)',
    '}',
    '',
  ].join('\n'),
)
