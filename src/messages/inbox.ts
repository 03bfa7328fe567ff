export const inboxMessages = {
  title: '消息',
  none: '还没有消息',
  noneText: '办件有进展时，会在这里告诉您。',
  signedOut: '登录后查看消息',
  signIn: '登录',
  unread: '未读',
  openCase: '查看办件',
  earlier: '更早的消息',
  later: '更新的消息',
} as const
