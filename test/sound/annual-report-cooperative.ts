import type { CooperativeReport } from '../../domain/services/annual-report-cooperative/form'

/** The report of a made-up cooperative for 2025: nothing to object to. */
export const soundCooperativeReport: CooperativeReport = {
  reportYear: 2025,
  uscc: '93350121MAT000122T',
  name: '闽侯县榕树茉莉花种植专业合作社',
  phone: '0591-22001234',
  address: '福建省福州市闽侯县上街镇榕树村1号',
  email: 'office@rongshu.example',
  mainBusiness: '茉莉花种植和销售',
  members: 10,
  farmers: 8,
  joined: 2,
  left: 1,
  hasShops: 'no',
  staff: 6,
  women: 4,
  assets: 90_000_000,
  liabilities: 30_000_000,
  revenue: 50_000_000,
  surplus: 6_000_000,
  tax: 500_000,
  loans: 10_000_000,
  subsidies: 2_000_000,
  publicItems: ['revenue'],
  hasPermits: 'no',
  hasBranches: 'no',
}
