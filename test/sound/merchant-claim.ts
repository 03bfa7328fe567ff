/** The claim of a merchant by its head, which the register confirms. */
export function claimFiling(uscc: string, name: string, personName: string) {
  return {
    service: 'merchant-claim',
    formVersion: '2026-11-01',
    declared: true,
    answers: { uscc, name, role: 'head', personName, idNumber: '11010519491231002X', mobile: '13800138000' },
  }
}
