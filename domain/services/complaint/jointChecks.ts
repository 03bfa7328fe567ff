import { laws } from '../../kernel/law'
import type { ComplaintCheck } from './forecast'

const basis = laws.order121.article(12)
/** 书面推选两名代表人 (art. 12) */
const REPRESENTATIVES = 2

const twoRepresentatives: ComplaintCheck = {
  id: 'complaint.joint.representatives',
  severity: 'blocks',
  basis,
  field: 'jointWay',
  test: ({ jointWay, selfRepresents, others = [] }) => {
    if (jointWay !== 'representatives' || selfRepresents === undefined) return false
    const count = others.filter(({ represents }) => represents === 'yes').length + (selfRepresents === 'yes' ? 1 : 0)
    return (
      count !== REPRESENTATIVES && {
        message: `代表人要两名，现在选了${count}名。`,
        wayOut: '在“和您一起投诉的人”里改选；还没有推选的，选“没有，各自参加”。',
      }
    )
  },
}

const somebodyTwice: ComplaintCheck = {
  id: 'complaint.joint.twice',
  severity: 'blocks',
  basis,
  field: 'others',
  test: ({ mobile, name, others = [] }) => {
    const seen = new Set([key(name, mobile)])
    return others.flatMap((other, index) => {
      const who = key(other.name, other.mobile)
      if (who === undefined || !seen.has(who)) {
        seen.add(who)
        return []
      }
      return [{ message: '这个人已经写过了，每人只写一次。', field: `others.${index}.name` }]
    })
  },
}

function key(name: string | undefined, mobile: string | undefined): string | undefined {
  return name?.trim() && mobile?.trim() ? `${name.trim()}|${mobile.trim()}` : undefined
}

/** What art. 12 asks of a joint complaint besides its questions. */
export const jointChecks: readonly ComplaintCheck[] = [twoRepresentatives, somebodyTwice]
