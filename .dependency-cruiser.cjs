// The import rules of the house, checked in the test command. Imports run downward only:
//   src → domain, a function's contract      cloudfunctions → domain, regulator/gateway
//   regulator/gateway → domain/kernel, the wire contract      regulator/sandbox → domain       domain → nothing
//   local, test, config → all
// test/architecture proves that each of these rules can fail.

/** A room: a folder that others enter only through an index.ts (or contract.ts, or the services' lists). */
const room =
  '(domain/kernel/[^/]+|domain/services/[^/]+|domain/[^/]+|cloudfunctions/[^/]+|regulator/[^/]+|src/[^/]+|config/city)'
const entrance = '/(index|contract|registry|catalogue|outlines|liaison|packages/[a-z]+)\\.tsx?$'
const capability = '(account|announcements|cases|credit|files|knowledge|names|officers)'
const subpackage = '(apply|register|pledge|dispute|credit|consult|officer|proof)'
const contract = '^cloudfunctions/[^/]+/contract(\\.ts$|/)'

const forbidden = [
  {
    name: 'no-circular',
    comment: 'Two files that need each other are one story in two places.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'domain-imports-nothing',
    comment: 'domain is pure: only valibot, canonicalize and @noble/* besides itself.',
    from: { path: '^domain/' },
    to: { pathNot: ['^domain/', 'node_modules/(valibot|canonicalize|@noble)/'] },
  },
  {
    name: 'kernel-knows-no-service',
    comment: 'The kernel is used by every service, so it knows none.',
    from: { path: '^domain/kernel/' },
    to: { path: '^domain/(?!kernel/)' },
  },
  {
    name: 'services-stay-apart',
    comment: 'A public service never imports another; the registry alone lists them.',
    from: { path: '^domain/services/([^/]+)/', pathNot: '^domain/services/packages/' },
    to: { path: '^domain/services/', pathNot: '^domain/services/$1/' },
  },
  {
    name: 'app-imports-down',
    comment: "The phone uses domain, a function's contract and the city; never server code.",
    from: { path: '^src/' },
    to: { path: '^(cloudfunctions|regulator|local|test|config)/', pathNot: [contract, '^config/city/'] },
  },
  {
    name: 'app-runs-on-the-phone',
    comment: 'There is no Node.js on the phone.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'taro-only-in-platform',
    comment: 'src/platform is the only room that talks to @tarojs/taro (page hooks are re-exported there).',
    from: { path: '^src/', pathNot: '^src/platform/' },
    to: { path: 'node_modules/@tarojs/taro/' },
  },
  {
    name: 'subpackages-stay-apart',
    comment: 'WeChat loads a subpackage alone: it can use the main package, never another subpackage.',
    from: { path: `^src/${subpackage}/` },
    to: { path: `^src/${subpackage}/`, pathNot: '^src/$1/' },
  },
  {
    name: 'main-not-into-subpackage',
    comment: 'Main-package code is loaded before any subpackage.',
    from: { path: '^src/', pathNot: `^src/${subpackage}/` },
    to: { path: `^src/${subpackage}/` },
  },
  {
    name: 'filing-stays-out-of-main',
    comment: 'Filing is drawn in every package that holds services; the main package has no room for it.',
    // the way into H5 is in no package of WeChat's
    from: { path: `^src/(?!${subpackage}/|filing/|browserStart)` },
    to: { path: '^src/filing/' },
  },
  {
    name: 'phone-loads-one-package',
    comment: 'A page takes the services of its own package: the registry would bring all of them into each.',
    from: { path: '^src/' },
    to: { path: '^domain/services/registry' },
  },
  {
    name: 'functions-import-down',
    comment: 'Functions use domain and the regulator gateway; never the phone, the sandbox or the local host.',
    from: { path: '^cloudfunctions/' },
    to: { path: '^(src|regulator|local|test|config)/', pathNot: ['^regulator/gateway/', '^config/city/'] },
  },
  {
    name: 'capabilities-stay-apart',
    comment: "A capability sees another one's contract, never its server code.",
    from: { path: `^cloudfunctions/${capability}/` },
    to: { path: `^cloudfunctions/${capability}/`, pathNot: ['^cloudfunctions/$1/', contract] },
  },
  {
    name: 'platform-knows-no-capability',
    comment: 'The shared server room serves every capability and knows none.',
    from: { path: '^cloudfunctions/platform/' },
    to: { path: `^cloudfunctions/(${capability}|api|services|regulator-events|scheduler)/`, pathNot: contract },
  },
  {
    name: 'contract-is-universal',
    comment: 'A contract is bundled into the phone: schemas only.',
    from: { path: contract },
    to: { pathNot: ['^domain/', contract, 'node_modules/valibot/'] },
  },
  {
    name: 'gateway-imports-kernel-only',
    comment: 'The client of the open contract knows no service of ours.',
    from: { path: '^regulator/gateway/' },
    to: {
      path: '^(domain|cloudfunctions|regulator|src|local|test|config)/',
      pathNot: ['^regulator/(gateway|contract)/', '^domain/kernel/'],
    },
  },
  {
    name: 'sandbox-imports-domain-only',
    comment: 'The sandbox plays the other side: it shares the law with us and no code of our servers.',
    from: { path: '^regulator/(?!gateway/)' },
    to: { path: '^(cloudfunctions|src|local|test|regulator/gateway)/' },
  },
  {
    name: 'nobody-imports-local-or-test',
    comment: 'What runs the house or checks it is no part of it.',
    from: { pathNot: '^(local|test|config)/' },
    to: { path: '^(local|test)/' },
  },
  {
    name: 'room-by-its-door',
    comment: 'A room is entered by its index.ts or contract.ts.',
    from: { path: `^${room}/` },
    to: { path: `^${room}/`, pathNot: ['^$1/', entrance] },
  },
  {
    name: 'resolvable',
    comment: 'An import that leads nowhere.',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\.(scss|css)$' },
  },
]

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Type-only imports count: a type is knowledge too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
