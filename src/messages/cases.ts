/** Words of 我的办件 and of one case's page. */
export const casesMessages = {
  /** what is no longer in the case, and why */
  forgotten: (parts: readonly { purpose: 'ordinary' | 'sensitive' | 'reporter'; why: 'period' | 'asked' }[]) =>
    parts
      .map(({ purpose, why }) => {
        const what = { ordinary: '姓名和联系方式', sensitive: '证件号码', reporter: '举报人信息' }[purpose]
        return `${what}${why === 'asked' ? '已按您的要求删除' : '已到保存期限，自动清除'}。`
      })
      .join(''),
  licence: { uscc: '统一社会信用代码', copy: '复制代码', copied: '已复制', look: '看公示信息' },
  list: {
    page: '我的办件',
    signedOutTitle: '登录后查看办件',
    signedOutText: '您提交的每一件事，进度和期限都在这里。',
    emptyTitle: '还没有办件',
    emptyText: '提交之后，进度和期限会显示在这里。',
    start: '去办事',
    updated: (when: string) => `${when} 更新`,
    more: '上拉查看更多',
    moreFailed: '没有读到更多，点这里重试',
  },
  waiting: {
    me: '等您办理',
    other: '等对方',
    regulator: '等市场监管部门',
    officer: '等专管员',
    system: '现在不用您办什么',
    nobody: '已办结',
  },
  due: (title: string, day: string, left: string) => `${title}：最迟${day}（${left}）`,
  overdue: (title: string, day: string) => `${title}：${day}到期，已逾期`,
  suspended: (title: string) => `${title}：暂停计时`,
  page: '办件详情',
  number: '办件编号',
  copy: '复制',
  copied: '编号已复制',
  received: (when: string) => `${when} 收到`,
  clock: '法定期限',
  timeline: '办理过程',
  document: '提交的内容',
  showDocument: '展开提交的内容',
  hideDocument: '收起提交的内容',
  nextSteps: '您还可以',
  story: {
    title: '同一件事',
    linked: (title: string, caseNumber: string, state: string) => `${title} ${caseNumber}（${state}）`,
    anew: '带着原来的内容重新提交',
    also: (title: string) => `带着这件的内容办：${title}`,
  },
  group: {
    title: '同样的投诉',
    others: (count: number, joined: number) =>
      `最近90天，还有${count}件别人对这一家同类问题的投诉${joined > 0 ? `，其中${joined}件愿意一起办` : ''}。这里只有数量，看不到是谁。`,
    alone: '现在没有别人投诉同样的问题。',
    in: '您已同意一起办，随时可以退出。',
    out: '一起办可以由办理人员一并调解；不一起办，您的投诉照常单独办理。',
  },
  acts: { forward: '我可以做的', final: '不想继续了' },
  act: (label: string) => `办理：${label}`,
  send: '提交',
  cancel: '取消',
  sent: (label: string) => `“${label}”已提交`,
  actFailed: '没有提交成功',
  updateApp: '这一步需要新版本，请更新后再办。',
  bridge: {
    waiting: '已保存，正在送达市场监管部门',
    delivered: (when: string) => `已送达监管部门（${when}）`,
    deliveredAtUnknown: '已送达监管部门',
    'needs-attention': '已保存，送达遇到问题，工作人员正在处理，不影响收到时间',
  },
  prints: {
    title: '打印件',
    button: '下载',
    open: (title: string) => `下载${title}（PDF）`,
    failed: '没有生成成功',
    notOpened: '文件没有打开，请检查网络后再试。',
  },
  files: {
    open: (name: string) => `查看 ${name}`,
    failed: '没有打开文件，请再点一次',
  },
  stale: (when: string) => `暂时连不上，下面是 ${when} 读到的内容。`,
  notFound: '没有找到这件办件，请核对编号，或确认是用提交时的身份登录。',
  signIn: '登录后才能查看自己的办件',
} as const
