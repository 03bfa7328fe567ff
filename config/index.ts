import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/** A release (WET_RELEASE set) has no local sign-in: the code behind the constant is removed by the minifier. */
const localSignIn = process.env.WET_RELEASE ? 'false' : 'true'

/** What the phone runs besides src: the shared rules, the city, and the contracts. Taro translates only `src` by itself. */
const shared = ['domain', 'config/city', 'cloudfunctions']
  // published with class fields, which engines before iOS 14 cannot even read
  .concat('node_modules/@noble')
  .map((room) => path.resolve(__dirname, '..', room))

/** One rem: 20 px on a screen of 375, at most a tenth more (see pxtransform below). Runs before anything is drawn. */
const rootSize = `!function(){var e=document.documentElement;function f(){e.style.fontSize=Math.max(20,Math.min(22,20*e.clientWidth/375))+"px"}addEventListener("resize",f);f()}()`

/** config/build.ts builds in a folder of its own and puts it in place when it is whole. */
const outputRoot = process.env.WET_OUTPUT ?? `dist/${process.env.TARO_ENV}`
const onWechat = process.env.TARO_ENV === 'weapp'

/** Code that only the pages of filings read. */
const filingRooms =
  /[\\/](?:domain[\\/](?:services|pledge|registration|annual-report|dispute)|src[\\/](?:filing|components[\\/](?:form|act|talk|qr)))[\\/]/
/** The catalogue is what the first pages know of services. */
const ofFiling = ({ resource = '' }: { resource?: string }) => filingRooms.test(resource) && !/catalogue/.test(resource)

/** The way into the H5 pages. */
const wayIn = path.resolve(__dirname, '..', 'src/browserStart.ts')
const notTheWayIn = ({ resource = '' }: { resource?: string }) => resource !== wayIn

/** Starts H5 at {@link wayIn}. Taro's own entry (app.config) is read by Taro's plugins first, and is one of the turns there. */
class InTurns {
  apply({ options }: { options: { entry: unknown } }): void {
    options.entry = { app: { import: [wayIn] } }
  }
}

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'wang-e-tong',
  date: '2026-11-22',
  // NutUI 3 is drawn for a 375 px wide screen. One width for its style sheets and ours: 16px in a source is 32rpx.
  designWidth: 375,
  deviceRatio: { 640: 1.17, 750: 1, 828: 0.905, 375: 2 },
  sourceRoot: 'src',
  outputRoot,
  // plugin-html: NutUI's Taro build still emits a few HTML tags. aria: Taro's templates drop every aria attribute.
  plugins: ['@tarojs/plugin-html', path.resolve(__dirname, 'plugins/aria/index.cjs')],
  defineConstants: { LOCAL_SIGN_IN: localSignIn },
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // a second build of almost the same sources takes a third of the time; never in CI, where every build is from nothing
  cache: { enable: Boolean(process.env.WET_BUILD_CACHE) },
  // Chinese as itself: escaped, every character would take six bytes of the package instead of three.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  // Only WeChat reads a sitemap.json.
  copy: { patterns: onWechat ? [{ from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` }] : [], options: {} },
  mini: {
    compile: { include: shared },
    // Code used by one subpackage only stays out of the main package.
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    compile: { include: shared },
    // Relative addresses and hash routes: the same files run under any folder of any host.
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // Taro's own script takes the height of what is on the page for a width: everything grew by a tenth at the first resize.
    htmlPluginOption: { script: rootSize },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // Taro would draw everything twice as large on a desk's screen; the officers' desk is used there.
      pxtransform: { enable: true, config: { maxRootSize: 22 } },
    },
    // What several pages use is fetched once; Taro alone would copy 220 KB of it into every page's file.
    webpackChain(chain) {
      // Taro's components, with a lighter View
      chain.resolve.alias.set('@tarojs/components$', path.resolve(__dirname, '..', 'src/platform/browserComponents'))
      chain.resolve.alias.set('platform$', path.resolve(__dirname, '..', 'src/platform/browserSystem'))
      // An index file hands on what is asked of it, and brings nothing else along.
      chain.module
        .rule('hands-on')
        .test(/[\\/]src[\\/](messages|platform|state|components)[\\/].*\.tsx?$/)
        .set('sideEffects', false)
      chain.plugin('in-turns').use(InTurns)
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // The way in is a small script; what it wakes up turn by turn stands beside it.
          taro: { name: 'taro', chunks: 'initial', test: /[\\/]node_modules[\\/]/, enforce: true, priority: 3 },
          start: { name: 'start', chunks: 'initial', test: notTheWayIn, enforce: true, priority: 2 },
          shared: { name: 'shared', minChunks: 3, enforce: true },
          // what forms and cases are made of, beside what the first pages need
          filing: { name: 'filing', test: ofFiling, minChunks: 3, enforce: true, priority: 1 },
        },
      })
    },
  },
}))
