import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { program, resolvePath } from './program'

export type PageInstance = {
  onLoad?: (query: object) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
}
/** A page drawn by the engine; `attach` puts it in place of `marker` inside `frame`. */
export type PageRoot = {
  get: () => PageInstance
  attach: (frame: Element, marker: Element) => void
  release: () => void
}
type EventDetail = { type: string; target: HTMLInputElement }
type EngineElement = Element & { __wxElement: glassEasel.Element }

/** Built-in components stand as plain boxes named `wx-…`; input and textarea stay the browser's own. */
const builtIn = [
  'view text button scroll-view form swiper swiper-item label icon picker picker-view picker-view-column rich-text',
  'checkbox checkbox-group radio radio-group switch slider progress navigator root-portal page-container cover-view image',
].flatMap((names) => names.split(' '))

/** glass-easel's `const enum EventBubbleStatus`, which a bundler cannot read. */
const eventBubbleStatus = { normal: 0, noDefault: 1 }

/** Starts glass-easel with the program's templates, settings and styles. */
export function startEngine(errors: string[]) {
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.addGlobalErrorListener((error) => {
    errors.push(error instanceof Error ? `${error.message}\n${error.stack}` : String(error))
  })
  const environment = new MiniProgramEnv()
  const space = environment.createCodeSpace('', true)
  const context = new glassEasel.CurrentWindowBackendContext()
  // The context leaves the detail of native events to its embedder.
  Object.assign(context, {
    _$getEventDetail({ type, target }: EventDetail) {
      if (/^(input|focus|blur|confirm|change)$/.test(type)) return { value: target.value, cursor: target.selectionEnd }
      if (type === 'scroll') return { scrollTop: target.scrollTop, scrollLeft: target.scrollLeft }
      return {}
    },
  })
  const backend = environment.associateBackend(context)
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options)
    glassEasel.Event.dispatchEvent(target as glassEasel.Element, event)
    return event.defaultPrevented() ? eventBubbleStatus.noDefault : eventBubbleStatus.normal
  })
  for (const tag of builtIn) space.getComponentSpace().setGlobalUsingComponent(tag, `wx-${tag}`)
  const { templates } = program
  for (const name of Object.keys(templates)) {
    space.addCompiledTemplate(name, { groupList: templates, content: templates[name] } as never)
  }
  for (const [name, json] of Object.entries(program.json)) space.addComponentStaticConfig(name, json as never)
  for (const [name, style] of Object.entries(program.styles)) {
    context.registerStyleSheetContent(name, style)
    space.addStyleSheet(name, name)
  }

  const defined = new Set<string>()
  /** Runs the script of a page or component, and of the components it uses, once. */
  function define(name: string, load: (file: string) => unknown) {
    if (defined.has(name)) return
    defined.add(name)
    for (const used of Object.values(program.json[name]?.usingComponents ?? {})) define(resolvePath(name, used), load)
    space.globalComponentEnv(globalThis, name, () => load(`${name}.js`))
  }
  return {
    define,
    createPage: (route: string) => backend.createRoot('page', space, route) as unknown as PageRoot,
    /** Fires a component event on the engine's node behind a DOM element. */
    trigger(element: Element, name: string, detail: unknown) {
      ;(element as EngineElement).__wxElement.triggerEvent(name, detail, { bubbles: true })
    },
  }
}
