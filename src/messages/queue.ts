/** Words of 待提交: what was written without a network. */
export const queueMessages = {
  title: '待提交',
  states: {
    waiting: (title: string) => `${title}：已保存在本机，联网后自动提交`,
    held: (title: string) => `${title}：还没有提交`,
    sent: (title: string) => `${title}：联网后已自动提交`,
    refused: (title: string) => `${title}：没有提交成功`,
  },
  since: (when: string) => `${when} 保存。收到的时间以提交成功为准。`,
  held: '登录的人变过，请确认由现在登录的人提交。',
  now: '现在提交',
  nowOf: (title: string) => `现在提交：${title}`,
  cancel: '不提交了',
  cancelOf: (title: string) => `不提交了：${title}`,
  cancelQuestion: { question: '不提交了吗？', content: '填写的内容还在，可以修改后再提交。', yes: '不提交' },
  open: '查看办件',
  seen: '知道了',
  /** on the form that waits */
  back: '改内容要先取消自动提交。',
  anonymous: '没有网络。匿名举报提交成功时会给您查询码，请联网后再提交，填写的内容都在。',
  actKept: (title: string) => `“${title}”已保存在本机，联网后自动提交。`,
} as const
