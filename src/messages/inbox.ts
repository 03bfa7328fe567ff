export const inboxMessages = {
  title: '消息',
  none: '还没有消息',
  noneText: '办件有进展时，会在这里告诉您。',
  signedOut: '登录后查看消息',
  unread: '未读',
  kinds: {
    waits: { name: '等您处理', text: '要补材料、要确认、要回应' },
    progress: { name: '办件进展', text: '受理、答复、办结' },
    due: { name: '到期提醒', text: '年报等事项快到最后一天' },
  },
  remaining: (text: string, count: number) => `${text}。微信提醒还可收到 ${count} 次`,
  settings: '提醒设置',
  settingsNote: '关掉后消息仍在这里，只是不再提醒，也不计未读。',
  earlier: '更早的消息',
  later: '更新的消息',
} as const
