/** What can be registered here (条例 art. 2). A company is a limited liability company (有限责任公司). */
export type EntityKind = 'company' | 'sole-trader' | 'sole-proprietorship' | 'cooperative' | 'branch'
