import { type Citation, laws, ownGuidance } from '../kernel/law'

/** An official place to turn to. Numbers that no instrument names are guidance of ours and labelled so. */
export interface Channel {
  /** who answers */
  readonly name: string
  /** a number that can be dialled as it is */
  readonly phone?: string
  /** how to go about it */
  readonly note?: string
  readonly basis: Citation
}

/** 全国12315平台 and its hotline are filing channels by Order 121 art. 8. */
export const consumerHotline: Channel = {
  name: '12315热线、全国12315平台',
  phone: '12315',
  note: '也可以到市场监督管理部门公布的窗口当面提交。',
  basis: laws.order121.article(8),
}

/** A channel by common practice: to be checked with the authority, and 12345 passes on what goes astray. */
export function guidanceChannel(name: string, phone?: string, note?: string): Channel {
  return {
    name,
    ...(phone === undefined ? {} : { phone }),
    ...(note === undefined ? {} : { note }),
    basis: ownGuidance('办理渠道和电话号码，以主管部门公布的为准'),
  }
}
