import type { Citation } from '../../kernel/law'
import { FIRST_REPORT_YEAR } from '../reportWindow'

/** What every report begins with: the year, the code and the name. All three come from the register. */
export const identityFields = (duty: Citation, nameLabel: string) =>
  [
    {
      key: 'reportYear',
      kind: 'number',
      label: '报告年度',
      unit: '年度',
      min: FIRST_REPORT_YEAR,
      max: 2100,
      required: true,
      basis: duty,
      hint: '报的是哪一年的情况。',
    },
    { key: 'uscc', kind: 'uscc', label: '统一社会信用代码', required: true },
    { key: 'name', kind: 'text', label: nameLabel, required: true, maxLength: 100 },
  ] as const

/** 从业人数 and how many of them are women, on 31 December. */
export const staffFields = [
  { key: 'staff', kind: 'number', label: '从业人数', unit: '人', min: 0, max: 1_000_000, required: true },
  { key: 'women', kind: 'number', label: '其中女性从业人数', unit: '人', min: 0, max: 1_000_000, required: true },
] as const

/** One amount of the accounts, typed in 万元; losses and refunds may be negative, the checks say where they may not. */
export const amountField = <const K extends string>(key: K, label: string, hint?: string) =>
  ({
    key,
    kind: 'money',
    unit: 'wan',
    negative: true,
    label,
    required: true,
    ...(hint === undefined ? {} : { hint }),
  }) as const
