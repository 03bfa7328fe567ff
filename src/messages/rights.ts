import { city } from '../../config/city'

/** 我的个人信息: what is held, and what one can do about it. */
export const rightsMessages = {
  title: '我的个人信息',
  signedOut: '登录后可以查看',
  signedOutText: '没有登录时，这里不保存您的个人信息。',
  lead: '您可以随时查看、复制、更正、删除自己的信息，也可以注销。不需要说明理由，也不收费。',
  held: {
    title: '这里保存着什么',
    list: (held: {
      contact: boolean
      notices: number
      mandates: number
      drafts: number
      joint: number
      following: number
      names: number
    }) => [
      held.contact ? '联系方式：保存了一份，用来下次带入。' : '联系方式：没有保存。',
      `消息：${held.notices} 条。`,
      `代办委托：${held.mandates} 份。`,
      `没填完的草稿：${held.drafts} 份。`,
      `和别人一起填的材料：${held.joint} 份。`,
      `关注的商户：${held.following} 家。`,
      `预留的名称：${held.names} 个。`,
      '办件：见下面一项。',
    ],
    policy: '收集什么、保存多久',
  },
  cases: {
    title: '办件里的信息',
    none: '您还没有办过事。',
    line: (title: string, state: string) => `${title}（${state}）`,
    gone: '姓名、联系方式和材料已经清除。',
    until: (day: string) => `最晚保存到${day}，到期自动清除。`,
    erase: '现在删除',
    eraseOf: (title: string) => `删除“${title}”里的个人信息`,
    question: (title: string) =>
      `将清除“${title}”里的姓名、联系方式、证件号码和上传的材料，不能恢复。办件的经过和结果会保留。已交给市场监管部门的内容由其依法保存。`,
    erased: (title: string) => `“${title}”里的个人信息已删除`,
    earlier: '更早的',
    later: '更近的',
  },
  copy: {
    title: '复制一份',
    why: '联系方式、消息、委托、草稿、共同办理的材料、关注、预留的名称和全部办件（含活动报名），整理成一个通用格式（JSON）的文件。',
    collect: '整理我的信息',
    collecting: (count: number) => `正在整理，已有 ${count} 件办件`,
    ready: (count: number) => `整理好了，含 ${count} 件办件。文件里有个人信息，请只存到自己的设备。`,
    save: '保存文件',
    file: '我的个人信息.json',
    notSaved: '没有保存成功，请再试一次',
  },
  correct: {
    title: '更正',
    why: '这里更正保存的联系方式。已经提交的内容，请在办件里补充说明，或撤回后重新提交。',
    open: '更正联系方式',
    add: '填写联系方式',
    fields: { name: '姓名', mobile: '手机号', address: '通信地址' },
    keep: '保存',
    done: '已更正',
  },
  looks: {
    title: '谁看过我的信息',
    why: '专管员查看完整联系方式或材料时会留下记录。',
    none: '没有查看记录。',
    line: (when: string, what: 'contact' | 'file', caseNumber: string) =>
      `${when} 查看了办件 ${caseNumber} 的${what === 'file' ? '材料' : '联系方式'}`,
    reason: (reason: string) => `理由：${reason}`,
  },
  close: {
    title: '注销账号',
    lines: [
      '马上删除：保存的联系方式、消息、代办委托。',
      '办完的事：姓名、联系方式和材料随后清除，只留经过和结果，不再和您的微信关联。',
      '没办完的事：照常办理，办完后清除；您在这里看不到了。',
      '替商户办的事：登记、年报等材料依法保存。认领的商户不再由您代表。',
    ],
    question: '注销后不能恢复。以后再登录，会是一个新的账号。',
    stillOpen: '还有没办完的事',
    confirm: '确认注销',
    done: '已注销',
  },
  more: {
    title: '其他请求',
    text: `想限制使用、要求解释，或对处理结果不满意，请拨打 ${city.hotline.number}，15 个工作日内答复（本平台服务承诺，非法定期限）。不同意的，可以向法院起诉。`,
  },
} as const
