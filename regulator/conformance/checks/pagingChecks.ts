import { type Check, check } from '../check'
import { mustAnswer } from '../expectations'
import type { Kit } from '../kit'

/** Paging parameters outside the contract are refused with 422, not guessed at. */
export function pagingChecks(group: 'event' | 'directory', path: string, most: number): readonly Check[] {
  const get = (kit: Kit, query: string) => kit.call({ method: 'GET', target: `${path}${query}` })
  const refused = (id: string, what: string, query: string) =>
    check(`${group}/paging-${id}`, `${what} is refused with 422`, async (kit) => mustAnswer(await get(kit, query), 422))
  return [
    check(`${group}/paging-least`, 'a limit of 1 is taken', async (kit) => mustAnswer(await get(kit, '?limit=1'), 200)),
    check(`${group}/paging-most`, `a limit of ${most} is taken`, async (kit) =>
      mustAnswer(await get(kit, `?after=0&limit=${most}`), 200),
    ),
    refused('limit-zero', 'a limit of 0', '?limit=0'),
    refused('limit-negative', 'a negative limit', '?limit=-1'),
    refused('limit-over', `a limit of ${most + 1}`, `?limit=${most + 1}`),
    refused('limit-fraction', 'a limit that is a fraction', '?limit=1.5'),
    refused('limit-words', 'a limit in words', '?limit=all'),
    refused('after-negative', 'a negative position', '?after=-1'),
    refused('after-fraction', 'a position that is a fraction', '?after=0.5'),
    refused('after-words', 'a position in words', '?after=begin'),
    refused('after-empty', 'an empty position', '?after='),
    refused('after-hexadecimal', 'a position in another notation', '?after=0x10'),
    refused('after-huge', 'a position past every whole number', '?after=99999999999999999999'),
    refused(
      'after-statement',
      'a position with a statement in it',
      `?after=${encodeURIComponent('0; drop table x --')}`,
    ),
  ]
}
