import { filedSections } from '../../../domain/kernel/print'

const row = (key: string, personal?: 'ordinary' | 'sensitive' | 'reporter') => ({
  key,
  label: key,
  text: `${key}的内容`,
  ...(personal ? { personal } : {}),
})

test('what says who somebody is follows at the end, on a page of its own', () => {
  const sections = filedSections(
    [
      { id: 'one', title: '甲', rows: [row('name', 'ordinary'), row('identity', 'sensitive')] },
      { id: 'two', title: '乙', rows: [row('reporter', 'reporter')] },
      { id: 'three', title: '丙', rows: [row('goods')] },
    ],
    '单独保管',
  )
  expect(sections.map(({ heading, ownPage }) => [heading, ownPage === true])).toEqual([
    ['甲', false],
    ['丙', false],
    ['单独保管', true],
  ])
  expect(JSON.stringify(sections.slice(0, 2))).not.toContain('identity')
  expect(JSON.stringify(sections[2])).toContain('identity的内容')
  expect(JSON.stringify(sections[2])).toContain('reporter的内容')
})

test('a filing without anything of the kind has no such page; files stand by name', () => {
  const files = [{ fileId: 'x', name: '小票.pdf', size: 1, type: 'application/pdf', sha256: 'ab' }]
  const rows = [{ ...row('evidence'), text: '1个文件', files }]
  expect(filedSections([{ id: 'one', title: '证据', rows }], '单独保管')).toEqual([
    { heading: '证据', blocks: [{ kind: 'rows', rows: [{ label: 'evidence', text: '1个文件（小票.pdf）' }] }] },
  ])
})
