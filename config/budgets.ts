const kilobyte = 1024
const megabyte = 1024 * kilobyte

/**
 * What the product is held to, in one place. Tests read it; each has a test that proves the check can fail.
 * Sources: WeChat's package limits and 体验评分 rules (where ours is tighter, ours stands), Web Vitals for H5.
 */
export const budgets = {
  /** Bytes in dist/weapp. WeChat: 2 MB a package, audit warning at 1.5 MB for the main one, 20 MB in all. */
  package: {
    main: 770 * kilobyte,
    subpackage: 500 * kilobyte,
    total: 4 * megabyte,
    /** Packages preloaded from one page, together (WeChat: 2 MB). */
    preload: 2 * megabyte,
    /** Images and audio in all packages (WeChat warns at 200 KB). */
    media: 100 * kilobyte,
    tabIcon: 2 * kilobyte,
  },
  /** One page of the mini-program. WeChat: 1,000 nodes, depth 30, 60 children, setData 256 KB. */
  page: {
    nodes: 600,
    depth: 30,
    children: 60,
    /** Bytes after JSON.stringify. */
    firstRender: 64 * kilobyte,
    update: 32 * kilobyte,
    /** Calls of setData until a page stands there with what it asked for. */
    opening: 20,
    /** Calls of setData in a second of typing (WeChat: 20). */
    updatesPerSecond: 10,
  },
  /** Text bodies of a cloud function (WeChat: 100 KB up, 1 MB down); files travel another way. */
  call: { request: 100 * kilobyte, response: megabyte },
  /**
   * Bundles of the deployed functions: bytes after gzip, and milliseconds of processor time that loading one may cost more than
   * starting Node (`npm run bench -- cold-start`). `api` is what a phone meets first; nobody waits for the last two.
   */
  functions: {
    api: { gzip: 100 * kilobyte, start: 60 },
    services: { gzip: 360 * kilobyte, start: 120 },
    'regulator-events': { gzip: 360 * kilobyte, start: 120 },
    scheduler: { gzip: 540 * kilobyte, start: 160 },
  },
  /** CSS pixels of the smallest tap target: normal and 长辈版. */
  tapTarget: { normal: 44, elder: 60 },
  /** Contrast of text: WCAG 2.2 AA. */
  contrast: { text: 4.5, largeText: 3 },
  /** H5 on a throttled phone profile: milliseconds, milliseconds, layout shift score. */
  web: { largestContentfulPaint: 2_500, interactionToNextPaint: 200, cumulativeLayoutShift: 0.1 },
  /** Longest turn of the script, milliseconds of processor time (WeChat: one second). */
  scriptTurn: 100,
  /** Lighthouse on H5, mobile profile: scores of 100 (`npm run lighthouse`). */
  lighthouse: { performance: 95, accessibility: 100, 'best-practices': 100 },
} as const
