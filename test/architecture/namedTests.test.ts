import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..')

/** Every path of a test that a page names. */
function namedTests(page: string): string[] {
  return [...new Set(page.match(/\btest\/[\w./-]+\.test\.tsx?\b/g) ?? [])]
}

describe('docs/security.md', () => {
  const page = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8')

  it('names tests that are there', () => {
    const named = namedTests(page)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })

  it('gives every threat and every item of ASVS a test', () => {
    const section = (title: string) => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
    for (const title of ['Threats', 'OWASP ASVS 5.0']) {
      const [, , ...rows] = section(title)
        .split('\n')
        .filter((line) => line.startsWith('|'))
      expect(rows.length).toBeGreaterThan(10)
      expect(rows.filter((row) => namedTests(row).length === 0)).toEqual([])
    }
  })

  it('a path that is not there is seen', () => {
    expect(namedTests('| a | test/nowhere/gone.test.ts, test/a.test.tsx |')).toEqual([
      'test/nowhere/gone.test.ts',
      'test/a.test.tsx',
    ])
  })
})
