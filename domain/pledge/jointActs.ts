import type { ActDefinition, StateDefinition } from '../kernel/case'
import type { Field } from '../kernel/form'
import type { Citation } from '../kernel/law'

/*
 * What happens alike to every application that pledgor and pledgee file together, of marks and of equity: corrections and a
 * withdrawal take both. The law, the states and the periods are each filing's own.
 */

/** What the registrar wants corrected. */
export const correctionField: Field = {
  key: 'what',
  kind: 'longText',
  label: '要补正什么',
  required: true,
  maxLength: 500,
}

export const withdrawnByBoth = {
  label: '已撤回',
  waitingFor: 'nobody',
  tone: 'closed',
  meaning: '双方撤回了申请，可以重新办理。',
} as const satisfies StateDefinition

/** Both agree to what is handed back. */
export function supplyByBoth(basis: Citation) {
  return {
    label: '交回补正',
    by: 'applicant',
    parties: 'all',
    from: ['correction'],
    to: 'submitted',
    basis,
    fields: [
      { key: 'more', kind: 'longText', label: '补正说明', required: true, maxLength: 1_000 },
      { key: 'papers', kind: 'files', label: '补正材料', maxFiles: 9 },
    ],
    says: { applicant: '双方确认的补正材料已交回。' },
  } as const satisfies ActDefinition
}

/** @param fields the reason, after the ground where the law lists grounds */
export function refuseRegistration<const S extends string>(
  from: readonly S[],
  basis: Citation,
  fields: readonly Field[],
) {
  return {
    label: '不予登记',
    by: 'regulator',
    from,
    to: 'refused',
    basis,
    fields,
    says: { applicant: ({ reason }) => `不予登记。理由：${reason}` },
    confirm: '双方会看到理由。确定吗？',
  } as const satisfies ActDefinition
}

/** @param from every state before the decision */
export function withdrawByBoth<const S extends string>(from: readonly S[], basis: Citation) {
  return {
    label: '撤回申请',
    by: 'applicant',
    parties: 'all',
    from,
    to: 'withdrawn',
    basis,
    says: { applicant: '双方撤回了申请。' },
    confirm: '要另一方也同意才会撤回。确定提出吗？',
  } as const satisfies ActDefinition
}
