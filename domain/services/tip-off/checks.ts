import { laws } from '../../kernel/law'
import type { Check } from '../../kernel/rules'
import { isAnonymous, type TipOffAnswers } from './form'

const { order121, reward } = laws

type TipOffCheck = Check<TipOffAnswers>

/** Fewer characters than this seldom name a place, a thing and a time. */
const THIN = 20

const thinLeads: TipOffCheck = {
  id: 'tip-off.leads',
  severity: 'advice',
  basis: order121.article(28),
  field: 'leads',
  test: ({ leads, evidence }) =>
    leads !== undefined &&
    leads.trim() !== '' &&
    [...leads.trim()].length < THIN &&
    (evidence?.length ?? 0) === 0 && {
      message: '线索有点少，可能查不下去。',
      wayOut: '写清地点、商品或链接、时间，或者附上照片、截图。',
    },
}

const rewardNeedsName: TipOffCheck = {
  id: 'tip-off.reward',
  severity: 'advice',
  basis: reward.whole(),
  field: 'wantReward',
  test: (answers) =>
    answers.wantReward === 'yes' &&
    (isAnonymous(answers) || !answers.reporterName?.trim()) && {
      message: '没有姓名一般不能申请奖励。',
      wayOut: '想申请奖励请选实名并填写姓名；不想留姓名也可以照常举报。',
    },
}

/** 我叫…, a mobile number, an identity number: what gives a person away in their own words. */
const GIVES_AWAY =
  /我叫|我是[^，。；\s]{0,12}(?:员工|职工|会计|店员|前员工)|本人姓名|我的(?:姓名|电话|手机|微信|身份证)|(?:^|\D)1[3-9]\d{9}(?!\d)|(?:^|\D)\d{17}[\dXx](?!\d)/

/** Order 121 art. 37 protects the reporter; what they write themselves nobody can take back. */
function identityIn(field: 'leads' | 'facts'): TipOffCheck {
  return {
    id: `tip-off.identity.${field}`,
    severity: 'advice',
    basis: order121.article(37),
    field,
    test: (answers) =>
      isAnonymous(answers) &&
      GIVES_AWAY.test(answers[field] ?? '') && {
        message: '这里像是写了您自己的信息，匿名举报请删去。',
        wayOut: '不要写姓名、电话、职务等能认出您的内容。',
      },
  }
}

const identityInFiles: TipOffCheck = {
  id: 'tip-off.identity.evidence',
  severity: 'advice',
  basis: order121.article(37),
  field: 'evidence',
  test: (answers) =>
    isAnonymous(answers) &&
    (answers.evidence?.length ?? 0) > 0 && {
      message: '请再看一遍图片和文件名，有没有您的头像、姓名、手机号或订单号；照片还可能带有拍摄的时间和地点。',
      wayOut: '可以先遮住、改名，用截图代替照片再上传。',
    },
}

/** What makes a report easier to check and its reporter safer. None of it blocks: art. 28 asks for leads and facts only. */
export const checks: readonly TipOffCheck[] = [
  thinLeads,
  identityIn('leads'),
  identityIn('facts'),
  identityInFiles,
  rewardNeedsName,
]
