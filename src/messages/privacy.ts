import { city } from '../../config/city'
import { lengthWords, plainDate } from '../../domain/kernel/calendar'
import { type RetentionId, retention, retentionOn } from '../../domain/privacy'

const FIRST_DAY = plainDate('2026-11-01')

const sinceWords = { closed: '办结后', 'handed-over': '交给监管部门后', made: '' }

/** How long, as the job that clears it reads it; a figure of ours is said to be ours. */
function kept(id: RetentionId, from = sinceWords[retention[id].from]): string {
  const { length, source } = retentionOn(id, FIRST_DAY)
  const words = `${from}保存${lengthWords(length)}`
  if (retention[id].kind === 'least') return `不少于${lengthWords(length)}（${source.title}）。`
  return `${words}（本平台规定，非法定期限），到期自动清除。`
}

/** What is collected, why, and for how long (facts §12.2 PD01–PD12, §12.3, §12.4). Periods come from `domain/privacy`. */
export const privacyMessages = {
  title: '个人信息怎么用',
  lead: '只收集办理所需的最少信息。查询、阅读和填写草稿都不需要提供个人信息。',
  listTitle: '收集的信息',
  columns: { what: '信息', why: '用途', how: '保存多久' },
  collected: [
    {
      what: '姓名、手机号、通信地址',
      why: '提交需要实名的事项时，交给有管辖权的市场监管部门办理和联系您。',
      how: kept('case-contact'),
    },
    {
      what: '您上传的材料',
      why: '办理这一件事。原件加密保存并交给市场监管部门核对；页面上显示的副本已去掉照片里的位置信息。',
      how: kept('case-files'),
    },
    {
      what: '您写的经过和办理结果',
      why: '作为办理记录。请不要在经过里写身份证号、银行卡号。',
      how: '姓名和联系方式清除后，经过和结果作为办理记录保留，不再指向您。',
    },
    {
      what: '举报人的姓名、手机号，是否内部人员',
      why: '实名举报时可以填写，只给核查人员看，用单独的密钥加密，不告诉被举报人。匿名举报不记录您是谁，只凭编号和查询码查进度。',
      how: kept('case-reporter'),
    },
    {
      what: '身份证件号码',
      why: '一般不收集。只有市场监管部门要求核实身份、或认领商户和登记需要时，经您同意后收集。',
      how: kept('case-sensitive'),
    },
    {
      what: '您选择保存的联系方式',
      why: '下次办理时带入，免去重填。不保存也能办理。',
      how: '保存到您删除为止，在“我的”页可随时删除。',
    },
    {
      what: '活动报名的姓名、手机号',
      why: '入场核对，活动取消或改期时联系您。平时遮挡，专管员要写明理由才能看完整的，并且留下记录。',
      how: kept('case-contact', '活动结束或取消后'),
    },
    {
      what: '大概位置',
      why: '您点“按我的位置推荐”时，用来推荐最近的园区。不给也能自己选。',
      how: '只在本机比较一次，不上传，不保存。',
    },
    { what: '站内消息', why: '告诉您办件的进展。', how: kept('notice') },
    { what: '代人准备、还没有提交的内容', why: '等商户确认后提交。', how: kept('prepared') },
    { what: '上传后没有提交的文件', why: '方便您接着填写。', how: kept('upload') },
    { what: '没有填完的草稿', why: '登录后加密存一份，换手机也能接着填。', how: kept('draft') },
    { what: '最近查过的词、字号', why: '方便您继续使用。', how: '只在本机，不上传。' },
    { what: '访问和安全日志（不含姓名、手机号、地址）', why: '网络安全法要求的安全记录。', how: kept('log') },
    { what: '谁在什么时候办理或查看了哪件办件', why: '出现问题时可以查明，您也可以看到。', how: kept('audit') },
  ],
  sharedTitle: '转交给谁',
  shared: `您提交的内容转交给${city.name}有管辖权的市场监管部门；投诉会把必要内容告知被投诉的商户。不提供给其他人，不用于广告，不出境。`,
  rightsTitle: '您的权利',
  rights: [
    '查看、复制、更正、删除、注销：在“我的个人信息”里直接操作，马上生效。',
    '撤回同意：在“我的”页删除保存的联系方式；办件可以撤回。',
    '正在办理的事要用到联系方式，办结或撤回后才能删除；替商户提交的登记、年报材料依法保存。',
    '其他请求或有疑问：拨打热线，工作人员会在 15 个工作日内答复（本平台服务承诺，非法定期限）。',
  ],
  toRights: '我的个人信息',
  who: `个人信息处理者：${city.name}市场监管部门。联系方式：${city.hotline.number}。`,
  minors: '本服务面向成年人；不满十四周岁请由监护人办理。',
  basisTitle: '依据',
} as const
