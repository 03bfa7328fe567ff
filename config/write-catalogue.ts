import { writeFileSync } from 'node:fs'
import { cardOf, outlineOf } from '../domain/kernel/service'
import { packages, services } from '../domain/services/registry'

/**
 * Writes domain/services/catalogue.ts and outlines.ts from the registry: `npm run catalogue` after a service was added or
 * changed.
 */
const cards = Object.entries(packages).flatMap(([name, held]) =>
  held.map((service) => `  ${JSON.stringify(cardOf(service, name))},`),
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
writeFileSync(
  'domain/services/outlines.ts',
  [
    "import type { ServiceOutline } from '../kernel/service'",
    '',
    '/**',
    ' * What readers of cases need to know of each service, written from the registry by `npm run catalogue` and checked against it',
    ' * by a test. The look-up’s function has these only, so that it starts without forms, rules and workflows.',
    ' */',
    'export const outlines: readonly ServiceOutline[] = [',
    ...services.map((service) => `  ${JSON.stringify(outlineOf(service))},`),
    ']',
    '',
  ].join('\n'),
)
