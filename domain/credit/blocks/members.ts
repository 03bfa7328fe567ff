import { longDate, type PlainDate } from '../../kernel/calendar'
import { laws } from '../../kernel/law'
import type { MerchantSnapshot } from '../../kernel/merchant'
import type { PublicBlock } from '../publicBlock'

/** 主要人员: names and offices of a company's organs, filed with the registrar (企业信息公示暂行条例 art. 6(1)). No contacts. */
export function members({ asOf, members: people = [] }: MerchantSnapshot): PublicBlock {
  return {
    id: 'members',
    title: '主要人员',
    source: '登记机关备案信息',
    asOf,
    basis: laws.publicityReg.article(6, 1),
    meaning: '公司的董事、监事、经理等，由登记机关公示姓名和职务，不公示证件和联系方式。',
    empty: `截至${longDate(asOf as PlainDate)}没有备案的主要人员`,
    rare: true,
    records:
      people.length === 0
        ? []
        : [
            {
              id: 'members',
              title: `主要人员${people.length}人`,
              tone: 'neutral',
              rows: people.map(({ name, role }) => ({ label: role, text: name })),
            },
          ],
  }
}
