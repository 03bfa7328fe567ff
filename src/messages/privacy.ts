import { city } from '../../config/city'
import { lengthWords, plainDate } from '../../domain/kernel/calendar'
import {
  type CollectedId,
  collected,
  type PurposeId,
  type ReceiverId,
  type RetentionId,
  retention,
  retentionOn,
} from '../../domain/privacy'

const FIRST_DAY = plainDate('2026-11-01')

const sinceWords = { closed: '办结后', 'handed-over': '交给监管部门后', made: '' }

/** How long, as the job that clears it reads it; a figure of ours is said to be ours. */
function period(id: RetentionId, from = sinceWords[retention[id].from]): string {
  const { length, source } = retentionOn(id, FIRST_DAY)
  const words = `${from}保存${lengthWords(length)}`
  if (retention[id].kind === 'least') return `不少于${lengthWords(length)}（${source.title}）。`
  return `${words}（本平台规定，非法定期限），到期自动清除。`
}

/** A period that is counted from something else than the word for its class says. */
const countedFrom: Readonly<Partial<Record<CollectedId, string>>> = {
  'sign-up': '活动结束或取消后',
  consultation: '咨询办结后',
  joint: '最后一次填写后',
  draft: '最后一次填写后',
}

const otherwiseKept = {
  person: '保存到您删除或注销为止。',
  record: '作为办理记录保留；姓名和联系方式清除后，不再指向您。',
  minutes: '用完就清除，最长一小时。',
  never: '只在本机用一次，不上传，不保存。',
} as const

/** What each kind of data is and what it is for (facts §12.2 PD01–PD12); the rest of a row is read from `domain/privacy`. */
const words: Readonly<Record<CollectedId, { readonly what: string; readonly why: string; readonly how?: string }>> = {
  'filing-contact': {
    what: '姓名、手机号、通信地址',
    why: '提交需要实名的事项时，交给有管辖权的市场监管部门办理和联系您。',
  },
  'contact-mark': {
    what: '投诉中手机号、地址的比对码',
    why: '看同一商户的投诉是否由多人用了同一个联系方式，提示办理人员留意。从比对码看不出号码，不同商户之间也不能比对。',
  },
  'filing-files': {
    what: '您上传的材料',
    why: '办理这一件事。原件加密保存；页面上显示的副本已去掉照片里的位置信息。',
  },
  'filing-story': {
    what: '您写的经过、往来的话和办理结果',
    why: '作为办理记录。请不要在经过里写身份证号、银行卡号。',
  },
  'merchant-filing': {
    what: '替商户提交的登记、年报等内容',
    why: '办理登记和公示。哪些会公开，提交前逐项标明。',
    how: '依法作为登记、公示档案保存。',
  },
  reporter: {
    what: '举报人的姓名、手机号，是否内部人员',
    why: '实名举报时可以填写，只给核查人员看，用单独的密钥加密，不告诉被举报人。匿名举报不记录您是谁，只凭编号和查询码查进度。',
  },
  'identity-number': {
    what: '身份证件号码',
    why: '一般不收集。只有市场监管部门要求核实身份、或认领商户和登记需要时，经您同意后收集。',
  },
  consultation: { what: '您问的问题和附件', why: '由园区专管员回答。' },
  'sign-up': {
    what: '活动报名的姓名、手机号',
    why: '入场核对，活动取消或改期时联系您。平时遮挡，专管员要写明理由才能看完整的，并且留下记录。',
  },
  account: { what: '微信给本小程序的用户编号', why: '认出是您，让您看到自己的办件。不取微信昵称、头像和手机号。' },
  'kept-contact': {
    what: '您选择保存的联系方式',
    why: '下次办理时带入，免去重填。不保存也能办理。',
  },
  draft: { what: '没有填完的草稿', why: '您同意后加密存一份，换手机也能接着填。匿名举报的草稿不存。' },
  joint: { what: '几个人一起填写、签名的内容', why: '各方在自己的手机上填写、核对、签名。' },
  prepared: { what: '委托，和代人准备、还没有提交的内容', why: '等商户确认后提交。' },
  'hand-over': { what: '用交接码交给窗口的草稿', why: '在窗口接着办。没有交接码谁也打不开。' },
  'unfiled-upload': { what: '上传后没有提交的文件', why: '方便您接着填写。' },
  'document-photo': { what: '您拍来读取的证件照片', why: '读出姓名、号码填进表单，读完就丢。' },
  table: { what: '您选的表格文件', why: '读出数字填进年报，读完就丢。' },
  printed: { what: '生成的 PDF', why: '给您下载。' },
  'name-reservation': { what: '申请保留的名称', why: '向登记机关保留名称。' },
  following: { what: '您关注的商户', why: '它的公示有变化时告诉您。' },
  vote: { what: '您觉得知识文章有没有用', why: '改进文章，只公开总数。', how: '保存到您注销为止，注销后不再指向您。' },
  location: { what: '大概位置', why: '您点“按我的位置推荐”时，用来推荐最近的园区。不给也能自己选。' },
  clipboard: { what: '剪贴板里的文字', why: '您点“粘贴”时读一次，您点“复制”时写一次。' },
  notice: { what: '站内消息', why: '告诉您办件的进展。' },
  'subscribe-message': {
    what: '您同意接收几次微信提醒',
    why: '有事要您处理时提醒您。提醒里不写办件内容。',
  },
  'on-phone': {
    what: '最近查过的词、字号、园区、授权选择',
    why: '方便您继续使用。',
    how: '只在本机，不上传，您可以随时清除。',
  },
  reply: { what: '提交后得到的答复', why: '网络不好重复提交时，只算一次。' },
  log: { what: '访问和安全日志（不含姓名、手机号、地址）', why: '网络安全法要求的安全记录。' },
  audit: { what: '谁在什么时候办理或查看了哪件办件', why: '出现问题时可以查明，您也可以看到。' },
}

const receivers: Readonly<Record<ReceiverId, string>> = {
  regulator: `${city.name}有管辖权的市场监管部门`,
  'other-side': '这件事的对方（只给办理需要的部分）',
  liaison: '园区专管员',
  'co-signers': '一起填写、签名的人',
  entrusted: '委托您或受您委托的人',
  public: '依法公示的部分，人人可查',
  recogniser: '受委托读证件照片的服务（只读不留，没有开通的不会用到）',
  wechat: '微信（只用于发提醒，没有办件内容）',
}

const ids = Object.keys(collected) as readonly CollectedId[]

function howLong(id: CollectedId): string {
  const { kept } = collected[id]
  const own = words[id].how
  if (own) return own
  if (kept === 'person' || kept === 'record' || kept === 'minutes' || kept === 'never') return otherwiseKept[kept]
  return period(kept, countedFrom[id])
}

interface PurposeWords {
  /** As a question. */
  readonly title: string
  /** As a setting. */
  readonly name: string
  readonly what: string
  readonly why: string
  readonly kept: string
  /** The way without it. */
  readonly without: string
}

const purposeWords: Readonly<Record<PurposeId, PurposeWords>> = {
  location: {
    title: '用一下大概位置？',
    name: '大概位置',
    what: '大概位置，误差几百米到几公里',
    why: '推荐离您最近的园区',
    kept: '只在本机比较一次，不上传，不保存',
    without: '不同意也能办：在列表里自己选园区。',
  },
  pictures: {
    title: '选择照片、视频或文件？',
    name: '照片和视频',
    what: '您自己选中的那几个，看不到其他的',
    why: '作为这件事的材料',
    kept: '提交前最多保存两天，几方一起办的保存到办完或放弃；提交后随办件保存',
    without: '不同意也能办：先用文字写清楚，材料可以之后补交，或带到窗口。',
  },
  files: {
    title: '选择文件？',
    name: '文件',
    what: '您自己选中的那一个',
    why: '作为材料，或从表格里读出数字',
    kept: '表格读完就丢；材料随办件保存',
    without: '不同意也能办：内容可以自己填写，也可以粘贴。',
  },
  clipboard: {
    title: '读一下剪贴板？',
    name: '剪贴板',
    what: '您刚才复制的那段文字',
    why: '替您填进输入框',
    kept: '只读这一次，不上传，不保存',
    without: '不同意也能办：在输入框里长按粘贴，或自己输入。',
  },
  messages: {
    title: '接收微信提醒？',
    name: '微信提醒',
    what: '您同意接收几次提醒',
    why: '要您补材料、有结果、快到期时提醒您',
    kept: '用完为止',
    without: '不接收也能办：消息都在“消息”里。',
  },
  recognition: {
    title: '从证件照片里读出内容？',
    name: '读证件照片',
    what: '您拍的身份证或营业执照',
    why: '读出姓名、号码和地址，替您填进表单',
    kept: '读完就丢，照片和结果都不保存',
    without: '不同意也能办：自己填写就行。',
  },
  drafts: {
    title: '把草稿存到账户里？',
    name: '草稿存到账户',
    what: '您还没有提交的草稿',
    why: '换手机也能接着填',
    kept: period('draft', '加密，最后一次填写后'),
    without: '不同意也能办：草稿留在这部手机上。',
  },
}

/** What is collected, why, for how long and for whom (PIPL art. 17), and what is asked before. */
export const privacyMessages = {
  title: '个人信息怎么用',
  lead: '只收集办理所需的最少信息。查询、阅读和填写草稿都不需要提供个人信息。',
  listTitle: '收集的信息',
  columns: { what: '信息', why: '用途', how: '保存多久', to: '给谁' },
  collected: ids.map((id) => ({
    ...words[id],
    id,
    how: howLong(id),
    to: collected[id].to.length > 0 ? collected[id].to.map((to) => receivers[to]).join('；') : '不给别人',
  })),
  sharedTitle: '转交给谁',
  shared: [
    ...(Object.keys(receivers) as ReceiverId[]).map((to) => `${receivers[to]}。`),
    '云服务商（腾讯云）受我们委托存放数据，不能作别的用途。',
    '不提供给其他人，不用于广告，不出境。',
  ],
  rightsTitle: '您的权利',
  rights: [
    '查看、复制、更正、删除、注销：在“我的个人信息”里直接操作，马上生效。',
    '撤回同意：在“授权管理”里逐项关掉；在“我的”页删除保存的联系方式；办件可以撤回。',
    '正在办理的事要用到联系方式，办结或撤回后才能删除；替商户提交的登记、年报材料依法保存。',
    '其他请求或有疑问：拨打热线，工作人员会在 15 个工作日内答复（本平台服务承诺，非法定期限）。',
  ],
  toRights: '我的个人信息',
  who: `个人信息处理者：${city.name}市场监管部门。联系方式：${city.hotline.number}。`,
  minors: '本服务面向成年人；不满十四周岁请由监护人办理。',
  basisTitle: '依据',
  purposes: purposeWords,
  gate: {
    what: '用什么',
    why: '做什么',
    kept: '存多久',
    agree: '同意',
    refuse: '不同意',
    later: '以后可以在“我的”→“授权管理”里改。',
    policy: '个人信息怎么用',
    contract: '微信隐私保护指引',
  },
  consents: {
    title: '授权管理',
    lead: '每一项都可以单独打开或关掉。关掉后照样能办事，只是要自己填。',
    on: (when: string) => `${when}同意`,
    off: (when: string) => `${when}关掉`,
    contact: '保存的联系方式',
    contactText: '在“我的”页查看和删除。',
    toMe: '去我的',
    system: '微信里的授权设置',
    systemText: '微信自己的开关也可以关掉位置。',
    draftsGone: '账户里的草稿已删除，本机的还在',
    failed: '没有关成，请检查网络后再试',
  },
} as const
