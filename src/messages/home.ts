import { city } from '../../config/city'

export const homeMessages = {
  title: '办事',
  greeting: (name: string | undefined) => (name ? `${name}，您好` : '您好'),
  about: `${city.name}网络市场服务`,
  search: '查商户：名称、代码或网址',
  services: '可以办理',
  audience: { consumer: '消费者', merchant: '经营者', everyone: '所有人' },
  drafts: '继续填写',
  draftProgress: (done: number, total: number) => `已完成 ${done} / ${total} 部分`,
  savedAt: (when: string) => `保存于 ${when}`,
  cases: '我的办件',
  allCases: '查看全部',
  caseDue: (title: string, day: string) => `${title}：最迟 ${day}`,
  waitingFor: {
    applicant: '等您处理',
    counterparty: '等对方处理',
    regulator: '等市场监管部门处理',
    system: '等本平台处理',
    nobody: '已办结',
  },
  elder: '长辈版',
  elderOn: '字更大，按钮更大',
  elderOff: '回到标准大小',
  how: '怎么办',
  steps: [
    { title: '先填写，不用登录', text: '随时停下，内容会自动保存在本机。' },
    { title: '提交时再登录', text: '提交前自动检查，写明每一条的法律依据。' },
    { title: '看进度，等结果', text: '办到哪一步、由谁办、最迟哪天，都能看到。' },
  ],
  hotline: '需要人工帮助',
  call: `拨打 ${city.hotline.number}`,
} as const
