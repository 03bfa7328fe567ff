import type { MerchantSnapshot } from '../../../domain/credit'
import { addDays, type PlainDate } from '../../../domain/kernel/calendar'
import { dayText } from './days'
import { headName } from './headName'
import type { Life } from './life'
import { Random } from './random'

type Publication = NonNullable<MerchantSnapshot['publications']>[number]
type Others = Pick<MerchantSnapshot, 'members' | 'publications'>

/** Numbers of its own, so that what was drawn for a merchant before these were published stays what it was. */
const STREAM = 0x5bd1e995

/** Organs of a company, and what other bodies publish about some: changes, spot checks, pledges, frozen shares, dormancy. */
export function otherPublications(
  { seed, index, serial }: { seed: number; index: number; serial: number },
  { kind, head, registrar }: Pick<MerchantSnapshot, 'kind' | 'head' | 'registrar'>,
  life: Life,
): Others {
  const random = new Random(seed ^ STREAM, index)
  const drawn: Omit<Publication, 'id'>[] = []
  const when = () => dayText(random.whole(life.establishedOn + 1, life.lastDay))
  const shown = (publication: Omit<Publication, 'id' | 'authority'>) =>
    drawn.push({ authority: registrar, ...publication })
  const old = life.lastDay - life.establishedOn > 60
  if (old && random.chance(0.22)) shown(change(when(), random))
  if (old && random.chance(0.06)) shown(spotCheck(when(), random))
  if (kind === 'enterprise' && old && random.chance(0.012)) shown(equityPledge(when(), head, random))
  if (kind === 'enterprise' && old && random.chance(0.004)) {
    const publishedOn = when()
    shown({
      kind: 'frozen-shares',
      title: '股权冻结',
      publishedOn,
      publicUntil: addDays(publishedOn, 3 * 365),
      rows: [
        { label: '被执行人', text: head },
        { label: '执行法院', text: '福州市中级人民法院' },
      ],
    })
  }
  if (life.status === 'dormant') {
    const publishedOn = dayText(Math.max(life.establishedOn, life.lastDay - random.whole(10, 300)))
    const rows = [{ label: '歇业期限', text: '自公示之日起一年' }]
    shown({ kind: 'dormancy', title: '歇业公告', publishedOn, rows })
  }
  const members =
    kind === 'enterprise'
      ? [
          { name: head, role: '董事、经理' },
          { name: headName(random), role: '监事' },
        ]
      : undefined
  return {
    ...(members ? { members } : {}),
    ...(drawn.length > 0
      ? { publications: drawn.map((publication, at) => ({ id: `publication-${serial}-${at + 1}`, ...publication })) }
      : {}),
  }
}

type Drawn = Omit<Publication, 'id' | 'authority'>

function change(publishedOn: PlainDate, random: Random): Drawn {
  const item = random.pick(['经营范围', '住所', '联络员', '章程'])
  const rows = [{ label: '变更事项', text: item }]
  return { kind: 'change', title: `${item}变更`, publishedOn, rows }
}

function spotCheck(publishedOn: PlainDate, random: Random): Drawn {
  const result = random.weighted([
    [82, '未发现问题'],
    [12, '发现问题已责令改正'],
    [6, '未按规定公示应当公示的信息'],
  ])
  const rows = [
    { label: '抽查类型', text: random.pick(['定向抽查', '不定向抽查']) },
    { label: '结果', text: result },
  ]
  return { kind: 'spot-check', title: '双随机抽查', publishedOn, rows }
}

function equityPledge(publishedOn: PlainDate, head: string, random: Random): Drawn {
  const rows = [
    { label: '出质人', text: head },
    { label: '出质股权数额', text: `${random.whole(1, 20) * 5}万元` },
    { label: '状态', text: '有效' },
  ]
  return { kind: 'equity-pledge', title: '股权出质设立登记', publishedOn, rows }
}
