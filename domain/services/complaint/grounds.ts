import type { Option } from '../../kernel/form'

/** Why a complaint may be declined, by the items of Order 121 art. 16. */
export const refusalGrounds: readonly Option[] = [
  { id: 'R1', label: '不属于本部门职责或处理权限' },
  { id: 'R2', label: '同一争议已被法院、仲裁、行政机关或消费者协会受理或处理' },
  { id: 'R3', label: '不是为生活消费，或不能证明与被投诉人有争议' },
  { id: 'R4', label: '知道或应当知道权益受损已超过三年' },
  { id: 'R5', label: '未提供规定的材料，或材料虚假' },
  { id: 'R6', label: '冒用他人名义，或拒绝核验身份' },
  { id: 'R7', label: '法律法规规章规定的其他情形' },
]

/** Why mediation may be terminated, by the items of Order 121 art. 23. */
export const terminationGrounds: readonly Option[] = [
  { id: 'T1', label: '撤回投诉或自行和解' },
  { id: 'T2', label: '一方无正当理由不参加或明确拒绝调解' },
  { id: 'T3', label: '经调解，一方明确表示无法达成协议' },
  { id: 'T4', label: '对检测、鉴定费用无法协商一致' },
  { id: 'T5', label: '自受理之日起六十日内未能达成协议' },
  { id: 'T6', label: '受理后发现不予受理的情形' },
  { id: 'T7', label: '一方死亡或主体灭失' },
  { id: 'T8', label: '法律法规规章规定的其他情形' },
]

/** `第4项 知道或应当知道…` for the sentence a person reads. */
export function groundLabel(grounds: readonly Option[], id: unknown): string {
  return grounds.find((ground) => ground.id === id)?.label ?? '其他情形'
}
