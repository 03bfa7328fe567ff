import { readBack } from '@/components/form/readBack'
import { shownFindings } from '@/components/form/shownFindings'
import { typedDay } from '@/components/form/typedDay'
import type { Field } from '../../../domain/kernel/form'
import type { Finding } from '../../../domain/kernel/rules'

const field = (kind: string): Field => ({ key: 'k', label: '标签', kind }) as Field

test.each([
  ['2026-11-22', '2026-11-22'],
  ['20261122', '2026-11-22'],
  ['2026/1/2', '2026-01-02'],
  ['2026.1.2', '2026-01-02'],
  ['２０２６年１月２日', '2026-01-02'],
  ['2026年 1月 2日', '2026-01-02'],
  ['2026-02-30', undefined],
  ['2026-11', undefined],
  ['昨天', undefined],
  ['', undefined],
])('a day typed as %s is %s', (typed, day) => expect(typedDay(typed)).toBe(day))

describe('what was understood is said back', () => {
  test('every repair of a credit code, and the code as it will be filed', () => {
    // synthetic code of the test vectors, typed with O for 0, a space and lower case
    const { lines } = readBack(field('uscc'), '9135 o102 mat007148p')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('“O”已改为“0”')
    expect(lines[1]).toContain('9135 0102 MAT0 0714 8P')
  })

  test('nothing when the code was typed as it is', () => {
    expect(readBack(field('uscc'), '91350102MAT007148P').lines).toEqual([])
  })

  test('a mobile number without its spaces, an amount with its commas', () => {
    expect(readBack(field('mobile'), '+86 138 0000 0000').lines[0]).toContain('13800000000')
    expect(readBack(field('money'), 123_450).lines).toEqual(['￥1,234.50'])
  })

  test('nothing for what is not understood yet', () => {
    expect(readBack(field('money'), '1,2').lines).toEqual([])
    expect(readBack(field('mobile'), '138').lines).toEqual([])
    expect(readBack(field('date'), '2026-1').lines).toEqual([])
  })
})

describe('when findings are shown', () => {
  const missing: Finding = { check: 'form.missing', severity: 'blocks', message: '请填写', field: 'k' }
  const wrong: Finding = { check: 'form.wrong', severity: 'blocks', message: '不对', field: 'k' }
  const elsewhere: Finding = { ...wrong, field: 'other' }
  const all = [missing, wrong, elsewhere]

  test('nobody is corrected in the middle of typing', () => {
    expect(shownFindings(field('text'), {}, all, false, false)).toEqual([])
  })
  test('after a pause what is wrong is said, but not what is missing', () => {
    expect(shownFindings(field('text'), {}, all, true, false)).toEqual([wrong])
  })
  test('after 继续 what is missing is said too', () => {
    expect(shownFindings(field('text'), {}, all, false, true)).toEqual([missing, wrong])
  })
  test('an amount that cannot be read says why', () => {
    const [shown] = shownFindings(field('money'), { k: '1.234' }, [wrong], true, false)
    expect(shown?.message).toBe('最多保留 2 位小数')
  })
})
