import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

/** A release (WET_RELEASE set) has no local sign-in: the code behind the constant is removed by the minifier. */
const localSignIn = process.env.WET_RELEASE ? 'false' : 'true'

/** What the phone runs besides src: the shared rules, the city, and the contracts. Taro translates only `src` by itself. */
const shared = ['domain', 'config/city', 'cloudfunctions']
  // published with class fields, which engines before iOS 14 cannot even read
  .concat('node_modules/@noble')
  .map((room) => path.resolve(__dirname, '..', room))

/** config/build.ts builds in a folder of its own and puts it in place when it is whole. */
const outputRoot = process.env.WET_OUTPUT ?? `dist/${process.env.TARO_ENV}`
const onWechat = process.env.TARO_ENV === 'weapp'

/** Code that only the pages of filings read. */
const filingRooms =
  /[\\/](?:domain[\\/](?:services|pledge|registration|annual-report|dispute)|src[\\/](?:filing|components[\\/](?:form|act|talk|qr)))[\\/]/
/** The catalogue is what the first pages know of services. */
const ofFiling = ({ resource = '' }: { resource?: string }) => filingRooms.test(resource) && !/catalogue/.test(resource)

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
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          shared: { name: 'shared', minChunks: 3, enforce: true },
          // what forms and cases are made of, beside what the first pages need
          filing: { name: 'filing', test: ofFiling, minChunks: 3, enforce: true, priority: 1 },
        },
      })
    },
  },
}))
