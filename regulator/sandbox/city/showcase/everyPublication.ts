import type { MerchantSnapshot, PublicationKind } from '../../../../domain/credit'
import type { PlainDate } from '../../../../domain/kernel/calendar'

/** A publication of every kind an enterprise has, and one that was repaired. */
export function everyPublication(
  authority: string,
  ago: (months: number) => PlainDate,
): NonNullable<MerchantSnapshot['publications']> {
  const publication = (
    id: string,
    kind: PublicationKind,
    title: string,
    publishedOn: PlainDate,
    rows: { label: string; text: string }[],
  ) => ({ id: `showcase-${id}`, kind, title, authority, publishedOn, rows })
  return [
    publication('change', 'change', '住所变更', ago(30), [
      { label: '变更前', text: '福州市仓山区金山大道400号' },
      { label: '变更后', text: '福州市仓山区金山大道588号3号楼501室' },
    ]),
    publication('pledge', 'equity-pledge', '股权出质设立登记', ago(11), [
      { label: '出质人', text: '王建海' },
      { label: '质权人', text: '福州某某小额贷款有限公司（模拟）' },
      { label: '出质股权数额', text: '30万元' },
      { label: '状态', text: '有效' },
    ]),
    publication('spot', 'spot-check', '双随机抽查', ago(7), [
      { label: '抽查类型', text: '定向抽查' },
      { label: '结果', text: '发现问题已责令改正' },
    ]),
    publication('frozen', 'frozen-shares', '股权冻结', ago(6), [
      { label: '被执行人', text: '王建海' },
      { label: '执行法院', text: '福州市仓山区人民法院' },
    ]),
    {
      ...publication('spot-repaired', 'spot-check', '双随机抽查', ago(18), [
        { label: '结果', text: '未按规定公示应当公示的信息' },
      ]),
      endedOn: ago(15),
      endReason: 'repaired' as const,
    },
  ]
}
