/**
 * The static gate on a build of the mini-program: what WeChat's upload, audit and 体验评分 would object to and a program can
 * see. Complements miniprogram-ci, which does not look at package sizes, unknown app.json keys or stray files.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { budgets } from './budgets'
import { checkPrivacy, type PrivacyDeclaration } from './checkPrivacy'

type AppJson = PrivacyDeclaration & {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  preloadRule?: Record<string, { packages: string[] }>
  tabBar?: { list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] }
  lazyCodeLoading?: string
  sitemapLocation?: string
  __usePrivacyCheck__?: boolean
}
type BuiltFile = { path: string; bytes: number; package: string }

/** The keys WeChat's base library knows; it ignores others silently, so a misspelt one would go unnoticed. */
const knownKeys = new Set(
  [
    'pages subPackages subpackages preloadRule lazyCodeLoading window tabBar permission requiredPrivateInfos',
    'requiredBackgroundModes __usePrivacyCheck__ sitemapLocation style networkTimeout darkmode themeLocation',
    'usingComponents componentFramework renderer rendererOptions entryPagePath resizable debug embeddedAppIdList',
    'navigateToMiniProgramAppIdList plugins workers functionalPages halfPage convertRpxToVw cloud',
  ].flatMap((line) => line.split(' ')),
)
const media = /\.(png|jpe?g|gif|webp|svg|mp3|wav|m4a)$/
const minifySettings = ['minified', 'minifyWXML', 'minifyWXSS'] as const

/** Files of the build with their package: 'main' or the root of a subpackage. Licence texts are not uploaded. */
function readBuild(dist: string, app: AppJson): BuiltFile[] {
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.endsWith('.LICENSE.txt') && statSync(path.join(dist, file)).isFile())
    .map((file) => ({
      path: file,
      bytes: statSync(path.join(dist, file)).size,
      package: roots.find((root) => file.startsWith(`${root}/`)) ?? 'main',
    }))
}

/** Bytes of each package of the build in `dist`. */
export function packageSizes(dist: string): Record<string, number> {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const sizes: Record<string, number> = {}
  for (const file of readBuild(dist, app)) sizes[file.package] = (sizes[file.package] ?? 0) + file.bytes
  return sizes
}

function checkSizes(dist: string, app: AppJson, files: BuiltFile[]): string[] {
  const limits = budgets.package
  const problems: string[] = []
  const atMost = (what: string, bytes: number, limit: number) => {
    if (bytes > limit) problems.push(`${what}: ${bytes} bytes, limit ${limit}`)
  }
  const sizes = packageSizes(dist)
  for (const [name, bytes] of Object.entries(sizes)) {
    atMost(`package ${name}`, bytes, name === 'main' ? limits.main : limits.subpackage)
  }
  const sum = (some: BuiltFile[]) => some.reduce((total, file) => total + file.bytes, 0)
  atMost('all packages', sum(files), limits.total)
  atMost('images and audio', sum(files.filter((file) => media.test(file.path))), limits.media)
  for (const [page, { packages }] of Object.entries(app.preloadRule ?? {})) {
    const bytes = packages.reduce((total, root) => total + (sizes[root.replace(/\/$/, '')] ?? 0), 0)
    atMost(`preloadRule of ${page}`, bytes, limits.preload)
  }
  for (const { pagePath, iconPath, selectedIconPath } of app.tabBar?.list ?? []) {
    for (const icon of [iconPath, selectedIconPath]) {
      const bytes = files.find((file) => file.path === icon)?.bytes
      if (bytes === undefined) problems.push(`tab ${pagePath}: icon ${icon ?? 'not named'} is missing`)
      else atMost(`tab icon ${icon}`, bytes, limits.tabIcon)
    }
  }
  return problems
}

function checkSettings(dist: string, app: AppJson): string[] {
  const problems: string[] = []
  const require = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem)
  }
  for (const key of Object.keys(app)) require(knownKeys.has(key), `app.json: unknown key ${key}`)
  require(app.lazyCodeLoading === 'requiredComponents', 'app.json: lazyCodeLoading is not requiredComponents')
  require(app.__usePrivacyCheck__ === true, 'app.json: __usePrivacyCheck__ is not true')
  const sitemap = path.join(dist, app.sitemapLocation ?? 'sitemap.json')
  require(existsSync(sitemap), 'no sitemap.json: search would find every page')
  const project = JSON.parse(readFileSync(path.join(dist, 'project.config.json'), 'utf8')) as {
    setting?: Record<string, boolean>
  }
  for (const setting of minifySettings) {
    require(project.setting?.[setting] === true, `project.config.json: setting.${setting} is off`)
  }
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  for (const page of pages) {
    const file = path.join(dist, `${page}.json`)
    const title = existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { navigationBarTitleText?: string })
    require(title !== false && Boolean(title.navigationBarTitleText), `${page}: no page or no title`)
  }
  return problems
}

function checkSource(file: string, source: string): string[] {
  const problems: string[] = []
  // w3.org names are XML name spaces, not addresses.
  const plain = source.match(/http:\/\/(?!www\.w3\.org)[\w.-]+/g)
  if (plain) problems.push(`${file}: plain http address ${[...new Set(plain)].join(', ')}`)
  if (!file.endsWith('.wxss')) return problems
  if (/@font-face/.test(source)) problems.push(`${file}: embedded font`)
  if (/url\(["']?\.{0,2}\//.test(source)) problems.push(`${file}: local file in url(), which WeChat does not load`)
  return problems
}

/** Everything that is wrong with the build in `dist`, one line each; an empty list passes. */
export function checkWeapp(dist: string): string[] {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const files = readBuild(dist, app)
  const texts = files
    .filter((file) => /\.(js|wxml|wxss)$/.test(file.path))
    .map((file) => ({ path: file.path, text: readFileSync(path.join(dist, file.path), 'utf8') }))
  return [
    ...checkSizes(dist, app, files),
    ...checkSettings(dist, app),
    ...files.filter((file) => file.path.endsWith('.map')).map((file) => `${file.path}: source map shipped`),
    ...texts.flatMap(({ path: file, text }) => checkSource(file, text)),
    ...checkPrivacy(app, texts),
  ]
}
