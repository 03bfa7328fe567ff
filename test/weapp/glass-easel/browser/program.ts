/** The translated mini-program, as ../bundle.ts writes it. Keys are paths without extension; scripts keep theirs. */
export type Program = {
  json: Record<string, PageJson> & { app: AppJson }
  styles: Record<string, string>
  templates: Record<string, never>
  scripts: Record<string, (...parameters: unknown[]) => void>
}
type PageJson = { navigationBarTitleText?: string; usingComponents?: Record<string, string> }
type AppJson = PageJson & {
  pages: string[]
  window: { navigationBarTitleText: string }
  tabBar?: { list: { pagePath: string; text: string }[] }
}

export const program = (globalThis as unknown as { program: Program }).program

/** `../b` seen from `pages/a/index` is `pages/b`; `/x` is `x`. */
export function resolvePath(from: string, to: string): string {
  return new URL(to, `http://program/${from}`).pathname.slice(1)
}

/** The `require` of the mini-program: runs a script once with the globals that WeChat gives it. */
export function createLoader(globals: { wx: unknown; getApp: unknown; getCurrentPages: unknown; App: unknown }) {
  const loaded = new Map<string, { exports: unknown }>()
  return function load(file: string): unknown {
    const known = loaded.get(file)
    if (known) return known.exports
    const script = program.scripts[file]
    if (!script) throw new Error(`no script ${file}`)
    const module = { exports: {} }
    loaded.set(file, module)
    const requireFrom = (target: string) => load(resolvePath(file, target).replace(/(\.js)?$/, '.js'))
    // Page and Component stay globals on purpose: Taro calls them from a shared chunk, for the page being defined.
    const { wx, getApp, getCurrentPages, App } = globals
    script(requireFrom, module, module.exports, wx, getApp, getCurrentPages, App)
    return module.exports
  }
}
