/** 服务公示: how well the promises are kept. */
export const serviceMessages = {
  title: '服务公示',
  lead: (day: string) => `统计到${day}，从办理记录自动计算，好坏都公示。`,
  notYet: '还没有统计结果',
  notYetText: '每天统计一次，明天再来看。',
  handOver: '10 秒内送达监管部门',
  handOverWhy: '近 30 天的提交。送得慢不影响您的期限：期限从您提交时起算。这是本平台的服务承诺，不是法定期限。',
  period: (level: string) => `${level.replace('period:', '')}：在法定期限内办理`,
  periodWhy: '近一年的办件，按有管辖权的部门分开。',
  city: '未分到具体部门',
  none: '近期没有提交。',
  share: (kept: number, total: number) =>
    total === 0 ? '近期没有提交。' : `${((kept / total) * 100).toFixed(1)}%（${kept} / ${total}）`,
} as const
