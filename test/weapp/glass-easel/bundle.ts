/**
 * Translates a mini-program build for Chromium: WXML and WXS by WeChat's glass-easel template compiler, WXSS into CSS,
 * scripts as they are, and our host (browser/main.ts) bundled beside them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { TmplGroup } from 'glass-easel-template-compiler'

/** The names a script of the mini-program sees; those after `App` are absent there and are passed as undefined. */
const moduleParameters =
  'require,module,exports,wx,getApp,getCurrentPages,App,window,document,location,navigator,localStorage,history'

/** A style sheet with its imports put in place and rpx (1/750 of the screen's width) as CSS lengths. */
function readStyle(dist: string, file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return ''
  seen.add(file)
  return readFileSync(path.join(dist, file), 'utf8')
    .replace(/@import\s*["']([^"']+)["'];?/g, (_, target: string) =>
      readStyle(dist, target.startsWith('/') ? target.slice(1) : path.join(path.dirname(file), target), seen),
    )
    .replace(/(-?\d*\.?\d+)rpx/g, 'calc($1 * 100vw / 750)')
}

/** Writes index.html, program.js and host.js into `out`; returns the compiler's complaints about templates. */
export function bundle(dist: string, out: string): string[] {
  const templates = new TmplGroup()
  const problems: string[] = []
  const json: Record<string, unknown> = {}
  const styles: Record<string, string> = {}
  const scripts: string[] = []
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const extension = path.extname(file)
    const name = file.slice(0, file.length - extension.length)
    const read = () => readFileSync(path.join(dist, file), 'utf8')
    if (extension === '.wxml') {
      // The open-source compiler takes `bind:tap` only, Taro writes `bindtap`.
      const source = read().replace(/(\s)(capture-bind|capture-catch|mut-bind|bind|catch)([a-z]+)=/g, '$1$2:$3=')
      for (const complaint of templates.addTmpl(name, source)) problems.push(`${file}: ${JSON.stringify(complaint)}`)
    } else if (extension === '.wxs') templates.addScript(name, read())
    else if (extension === '.json') json[name] = JSON.parse(read())
    else if (extension === '.wxss') styles[name] = readStyle(dist, file)
    else if (extension === '.js') scripts.push(`${JSON.stringify(file)}:function(${moduleParameters}){${read()}\n}`)
  }
  const program = [
    `json:${JSON.stringify(json)}`,
    `styles:${JSON.stringify(styles)}`,
    `templates:${templates.getTmplGenObjectGroups()}`,
    `scripts:{${scripts.join(',\n')}}`,
  ].join(',')
  mkdirSync(out, { recursive: true })
  writeFileSync(path.join(out, 'program.js'), `globalThis.program={${program}}`)
  writeFileSync(path.join(out, 'index.html'), readFileSync(path.join(__dirname, 'browser', 'index.html')))
  buildSync({
    entryPoints: [path.join(__dirname, 'browser', 'main.ts')],
    outfile: path.join(out, 'host.js'),
    bundle: true,
    format: 'iife',
    logLevel: 'error',
  })
  return problems
}
