import { longDate, type PlainDate, plainDate } from '../../kernel/calendar'
import { cite } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { PrintedDocument } from '../../kernel/print'
import { displayBasis, displayItems } from './displayItems'

/**
 * What a merchant has to show, on one sheet for the wall or the shop's page. The code says the credit code and no address: a
 * paper hangs for years, and whoever scans it should look in the register they trust.
 */
export function displayPaper(snapshot: MerchantSnapshot, today: PlainDate): PrintedDocument {
  return {
    language: 'zh-CN',
    title: snapshot.name,
    subtitle: '营业执照公示信息',
    header: `${longDate(today)}打印　登记信息截至${longDate(plainDate(snapshot.asOf.slice(0, 10)))}`,
    footer: '由登记信息生成，不代替营业执照；登记有变化要重新打印',
    sections: [
      { blocks: [{ kind: 'rows', rows: displayItems(snapshot).map(({ label, text }) => ({ label, text })) }] },
      {
        blocks: [
          {
            kind: 'qr',
            text: snapshot.uscc,
            caption: '扫码得到统一社会信用代码，可以在国家企业信用信息公示系统或本小程序里查询登记信息',
          },
        ],
      },
      { blocks: [{ kind: 'paragraph', look: 'small', text: `依据：${cite(displayBasis)}` }] },
    ],
  }
}
