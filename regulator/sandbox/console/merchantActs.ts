import { endRecord } from '../../../domain/credit'
import { changeMerchant, merchantByUscc } from '../directory/merchants'
import { type EndReason, endReasons, registerActs } from '../directory/registerActs'
import type { Answer, Incoming } from '../http/exchange'
import type { Office } from '../office'
import { merchantPage } from './merchantPage'
import { messagePage } from './page'
import { problemSummary } from './problemSummary'
import { readFields } from './readFields'

/** GET /console/directory/{uscc} */
export async function showMerchant(office: Office, { params, url }: Incoming): Promise<Answer> {
  const merchant = await merchantByUscc(office, params.uscc ?? '')
  if (!merchant) return noSuchMerchant(office)
  const done = url.searchParams.get('done')
  const label = done === 'end' ? '结束公示' : registerActs.find((act) => act.id === done)?.label
  return merchantPage(office, 200, merchant, { notice: label && `已办理：${label}。` })
}

/** POST /console/directory/{uscc}/{act}: publishes a penalty or a listing. */
export async function postRegisterAct(office: Office, { params, body }: Incoming): Promise<Answer> {
  const merchant = await merchantByUscc(office, params.uscc ?? '')
  const act = registerActs.find((candidate) => candidate.id === params.act)
  if (!merchant || !act) return noSuchMerchant(office)
  const typed = new URLSearchParams(body.toString('utf8'))
  const today = office.clock.today()
  const reading = readFields(act.fields, typed, today)
  if (!reading.ok) {
    const state = { id: act.id, typed, problems: reading.problems }
    const alert = problemSummary(act.id, reading.problems)
    return merchantPage(office, 422, merchant, { refused: { act: act.id, state, alert } })
  }
  await changeMerchant(office, merchant.uscc, (present) => act.apply(present, reading.answers, today))
  return { status: 303, headers: { location: `/console/directory/${merchant.uscc}?done=${act.id}` } }
}

/** POST /console/directory/{uscc}/end: takes a record out of publication. */
export async function postEnd(office: Office, { params, body }: Incoming): Promise<Answer> {
  const typed = new URLSearchParams(body.toString('utf8'))
  const reason = endReasons.find((candidate) => candidate.id === typed.get('reason'))?.id as EndReason | undefined
  const record = typed.get('record') ?? ''
  const uscc = params.uscc ?? ''
  const changed =
    reason !== undefined &&
    (await changeMerchant(office, uscc, (merchant) => endRecord(merchant, record, reason, office.clock.today())))
  return changed
    ? { status: 303, headers: { location: `/console/directory/${uscc}?done=end` } }
    : noSuchMerchant(office)
}

function noSuchMerchant(office: Office): Answer {
  return messagePage(office, 404, '没有找到', '名录里没有这户经营主体，或者没有这一项办理。')
}
