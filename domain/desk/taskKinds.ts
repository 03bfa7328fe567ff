import { workingDays } from '../kernel/calendar'
import { ownPractice, since } from '../kernel/law'
import type { DeskTaskKind } from './taskKind'

/** Every kind of task the desk knows; a new one is one entry here and a call of `putTask`. */
export const taskKinds: readonly DeskTaskKind[] = [
  {
    id: 'nudge',
    label: '提醒报年报',
    why: '商户还没有报年报，请联系提醒。',
    category: 'annual-report',
    level: {
      id: 'nudge.follow',
      title: '跟进年报提醒',
      length: since('2026-11-01', workingDays(5), ownPractice('跟进年报提醒')),
    },
    outcomes: [
      { id: 'filed', label: '已经报送' },
      { id: 'told', label: '已联系到，对方会报' },
      { id: 'unreachable', label: '联系不上' },
    ],
    opens: { label: '看商户信息', page: 'credit/merchant/index', parameter: 'uscc' },
  },
  {
    id: 'hand-over',
    label: '材料交接',
    why: '有人把准备好的登记材料转给窗口，请接着办。',
    category: 'registration',
    level: {
      id: 'hand-over.take',
      title: '接手材料',
      length: since('2026-11-01', workingDays(1), ownPractice('接手材料')),
    },
    outcomes: [
      { id: 'filed', label: '已帮忙提交' },
      { id: 'returned', label: '请本人补齐后再交' },
      { id: 'elsewhere', label: '转到其他窗口' },
    ],
  },
]

export function taskKindById(id: string): DeskTaskKind | undefined {
  return taskKinds.find((kind) => kind.id === id)
}
