import { serviceById } from '../../domain/services/registry'
import { type CallContext, notify, peopleFor } from '../platform'

/** Something that happened to a merchant's filing before it is a case: told to everybody who stands for the merchant. */
export async function tellMerchant(
  { query, now }: Pick<CallContext, 'query' | 'now'>,
  filing: { readonly merchant: string; readonly service: string; readonly subject: string },
  id: string,
  title: string,
): Promise<void> {
  const service = serviceById(filing.service)?.title ?? ''
  const about = filing.subject ? `${service}（${filing.subject}）` : service
  for (const person of await peopleFor(query, filing.merchant))
    await notify(query, {
      id: `${id}:${person}`,
      person,
      title,
      text: `${about}：${title}。请到“我的商户”查看。`,
      at: now,
    })
}
