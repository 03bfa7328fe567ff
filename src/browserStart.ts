/**
 * The way into H5 (config/index.ts). The scripts are there when this runs; they are woken up in turns, so that the first words
 * of index.html are painted before, and a tap never waits for all of it.
 */
async function start(): Promise<void> {
  await painted()
  await import(/* webpackMode: "eager" */ 'react-dom')
  await turn()
  // Taro's runtime, in the order of its own entry
  await import(/* webpackMode: "eager" */ '@tarojs/plugin-platform-h5/dist/runtime')
  await import(/* webpackMode: "eager" */ '@tarojs/plugin-framework-react/dist/runtime')
  await import(/* webpackMode: "eager" */ '@tarojs/plugin-html/dist/runtime')
  fetchAhead()
  await turn()
  await import(
    /* webpackMode: "eager", webpackExports: ["createRouter", "createHashHistory", "handleAppMountWithTabbar"] */ '@tarojs/router'
  )
  await turn()
  await import(/* webpackMode: "eager" */ './app')
  await turn()
  // Taro's entry: it draws the page of this address
  await import(/* webpackMode: "eager" */ './app.config')
}

/** What the page of this address is made of travels while the app wakes up, and wakes up by itself. The page asks again for it. */
function fetchAhead(): void {
  const asked = () => undefined
  import('./components').catch(asked)
  // the pages of officers by these names, and a receipt that is checked, are made of other things
  if (/^#\/(?!officer|proof)\w+\/(file|receipt|case|joint)\/index/.test(location.hash)) import('./filing').catch(asked)
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** The next picture on the screen, or a moment later: a page in the background is never painted. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 100)
  })

void start()
