import { actsNow, foldCase, seenFrom } from '../../../domain/kernel/case'
import { services } from '../../../domain/services/registry'

const twoSided = services.filter(({ workflow }) => Object.values(workflow.acts).some(({ by }) => by === 'counterparty'))

/** States in which the other side has been brought in: all, or those that an act after that leads to. */
function toldStates({ workflow }: (typeof services)[number]): Set<string> {
  const { bringsIn, states, acts } = workflow
  if (!bringsIn) return new Set(Object.keys(states))
  const told = new Set(bringsIn.flatMap((act) => acts[act]?.to ?? []))
  for (let before = -1; before !== told.size; ) {
    before = told.size
    for (const { from, to } of Object.values(acts)) if (to && from.some((state) => told.has(state))) told.add(to)
  }
  return told
}

test('there are services with two sides', () => {
  expect(twoSided.map(({ id }) => id).sort()).toEqual(['complaint', 'negotiation'])
})

test.each(twoSided.map((service) => [service.id, service] as const))(
  '%s: a state whose words speak to whoever filed it has others for the merchant',
  (_, service) => {
    const { states } = service.workflow
    const spoken = [...toldStates(service)].filter((state) =>
      /您/.test(`${states[state]?.label}${states[state]?.meaning}`),
    )
    expect(spoken.length).toBeGreaterThan(0)
    expect(spoken.filter((state) => !states[state]?.toCounterparty)).toEqual([])
  },
)

test('a merchant that is asked is the one to move, and the asker the other', () => {
  const negotiation = twoSided.find(({ id }) => id === 'negotiation')
  if (!negotiation) throw new Error('no negotiation')
  const { workflow } = negotiation
  const at = '2026-11-20T02:00:00.000Z'
  const asked = foldCase(workflow, [{ id: 'e1', sequence: 1, act: 'submit', by: 'applicant', at, data: {} }])
  const waitingFor = workflow.states[asked.state]?.waitingFor ?? 'nobody'
  expect(seenFrom('counterparty', waitingFor)).toBe('me')
  expect(seenFrom('applicant', waitingFor)).toBe('other')
  expect(seenFrom(undefined, waitingFor)).toBe('other')
  expect(actsNow(workflow, asked, 'counterparty')).not.toEqual([])
})
