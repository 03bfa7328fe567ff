import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** One forbidden import found: the rule's name and the file that imports. */
type Violation = { rule: string; from: string }

const root = path.resolve(__dirname, '..', '..')
const rules = path.join(root, '.dependency-cruiser.cjs')
const cruiser = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
const rooms = ['config', 'domain', 'cloudfunctions', 'regulator', 'src', 'local', 'test']

/** Runs the rules on the house (or a model of it) that stands in `folder`. */
function cruise(folder: string): Violation[] {
  const report = execFileSync(process.execPath, [cruiser, '--config', rules, '--output-type', 'json', ...rooms], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const { summary } = JSON.parse(report) as { summary: { violations: { rule: { name: string }; from: string }[] } }
  return summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }))
}

/** A house with one sin for every rule: file → its source. The file's comment names the rule it breaks. */
const sins: Record<string, { breaks: string; source: string }> = {
  'domain/kernel/money/index.ts': { breaks: 'no-circular', source: "export * from './yuan'" },
  'domain/credit/file.ts': { breaks: 'domain-imports-nothing', source: "import 'node:fs'" },
  'domain/credit/form.ts': { breaks: 'domain-imports-nothing', source: "import 'react'" },
  'domain/kernel/form/index.ts': { breaks: 'kernel-knows-no-service', source: "import '../../services/complaint'" },
  'domain/services/tip-off/index.ts': { breaks: 'services-stay-apart', source: "import '../complaint'" },
  'src/pages/home/index.tsx': { breaks: 'app-imports-down', source: "import '../../../cloudfunctions/cases/store'" },
  'src/state/session.ts': { breaks: 'app-runs-on-the-phone', source: "import 'node:crypto'" },
  'src/components/page.tsx': { breaks: 'taro-only-in-platform', source: "import '@tarojs/taro'" },
  'src/credit/merchant.tsx': { breaks: 'subpackages-stay-apart', source: "import '../dispute'" },
  'src/platform/pages.ts': { breaks: 'filing-stays-out-of-main', source: "import '../filing'" },
  'src/filing/index.ts': { breaks: 'phone-loads-one-package', source: "import '../../domain/services/registry'" },
  'src/pages/me/index.tsx': { breaks: 'main-not-into-subpackage', source: "import '../../dispute'" },
  'cloudfunctions/api/index.ts': { breaks: 'functions-import-down', source: "import '../../regulator/sandbox'" },
  'cloudfunctions/account/bind.ts': { breaks: 'capabilities-stay-apart', source: "import '../cases/store'" },
  'cloudfunctions/platform/rpc.ts': { breaks: 'platform-knows-no-capability', source: "import '../cases/store'" },
  'cloudfunctions/files/contract.ts': { breaks: 'contract-is-universal', source: "import '../platform/rpc'" },
  'regulator/gateway/send.ts': {
    breaks: 'gateway-imports-kernel-only',
    source: "import '../../domain/services/complaint'",
  },
  'regulator/sandbox/index.ts': { breaks: 'sandbox-imports-domain-only', source: "import '../gateway/send'" },
  'domain/routing/door.ts': { breaks: 'nobody-imports-local-or-test', source: "import '../../local/start'" },
  'domain/routing/window.ts': { breaks: 'room-by-its-door', source: "import '../kernel/money/yuan'" },
  'local/seed.ts': { breaks: 'resolvable', source: "import './nowhere'" },
}

/** What the same house may do: nothing here is to be reported (of a circle, only the first file is). */
const virtues: Record<string, string> = {
  'domain/kernel/money/yuan.ts': "import './index'",
  'domain/services/complaint/index.ts': "import '../../kernel/law'\nimport 'valibot'",
  'domain/services/registry.ts': "import './complaint'",
  'domain/kernel/law/index.ts': "import './law'",
  'domain/kernel/law/law.ts': 'export const law = 1',
  'cloudfunctions/cases/contract.ts': "import 'valibot'\nimport '../../domain/kernel/law'",
  'cloudfunctions/cases/store.ts':
    "import '../../domain/services/registry'\nimport '../account/contract'\nimport 'node:fs'",
  'cloudfunctions/account/contract.ts': "import 'valibot'",
  'cloudfunctions/scheduler/index.ts': "import '../../regulator/gateway'",
  'regulator/gateway/index.ts': "import '../../domain/kernel/law'",
  'regulator/sandbox/office.ts': "import '../../domain/services/registry'",
  'src/dispute/index.tsx': "import '../platform'\nimport '../../cloudfunctions/cases/contract'",
  'src/platform/index.ts': "import '@tarojs/taro'",
  'src/platform/city.ts': "import '../../config/city'",
  'config/city/index.ts': 'export const city = 1',
  'local/start.ts': "import '../cloudfunctions/cases/store'",
  'test/cases.test.ts': "import '../cloudfunctions/cases/store'",
}

describe('import rules', () => {
  it('are kept by the whole house', () => {
    expect(cruise(root)).toEqual([])
  })

  describe('can fail', () => {
    let folder: string
    let found: Violation[]

    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'house-'))
      const put = (file: string, source: string) => {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
        writeFileSync(path.join(folder, file), `${source}\nexport {}\n`)
      }
      for (const [file, { source }] of Object.entries(sins)) put(file, source)
      for (const [file, source] of Object.entries(virtues)) put(file, source)
      put('tsconfig.json', '')
      writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": { "moduleResolution": "bundler" } }')
      symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
      found = cruise(folder)
    })

    afterAll(() => rmSync(folder, { recursive: true }))

    it.each(Object.entries(sins))('%s is reported', (from, { breaks }) => {
      expect(found).toContainEqual({ rule: breaks, from })
    })

    it('every rule has a sin that breaks it', () => {
      const { forbidden } = require(rules) as { forbidden: { name: string }[] }
      const broken = new Set(Object.values(sins).map((sin) => sin.breaks))
      expect(forbidden.map((rule) => rule.name).filter((name) => !broken.has(name))).toEqual([])
    })

    it('an allowed import is not reported', () => {
      expect(found.filter(({ from }) => from in virtues)).toEqual([])
    })
  })
})
