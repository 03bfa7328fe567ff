// WeChat resolves '@name' from theme.json and follows the phone's dark mode; H5 takes the light values and the
// style sheet handles the rest.
const onWechat = process.env.TARO_ENV === 'weapp'
const themed = (name: string, light: string) => (onWechat ? `@${name}` : light)

const tab = (page: string, text: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: `theme/tabs/${page}.png`,
  selectedIconPath: `theme/tabs/${page}-selected.png`,
})

/** Every package of services (domain/services/packages) has these three pages. */
const filing = ['file/index', 'receipt/index', 'case/index']
// where several people fill and sign one filing
const together = ['joint/index']

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/lookup/index',
    'pages/cases/index',
    'pages/me/index',
    'pages/inbox/index',
    'pages/privacy/index',
    'pages/laws/index',
  ],
  // One subpackage per job; a page is named without its root.
  subPackages: [
    { root: 'credit', pages: ['merchant/index', 'check/index', 'card/index', 'followed/index'] },
    { root: 'dispute', pages: ['door/index', 'follow/index', ...filing] },
    { root: 'account', pages: ['rights/index', 'consents/index', 'service/index'] },
    { root: 'proof', pages: ['receipt/index', 'verify/index'] },
    {
      root: 'consult',
      pages: ['knowledge/index', 'article/index', 'news/index', 'notice/index', 'subsidies/index', ...filing],
    },
    { root: 'register', pages: ['need/index', 'kind/index', 'name/index', 'hand-over/index', ...filing, ...together] },
    { root: 'pledge', pages: ['movables/index', ...filing, ...together] },
    {
      root: 'officer',
      pages: [
        'sign-in/index',
        'desk/index',
        'case/index',
        'task/index',
        'park/index',
        'cover/index',
        'take-over/index',
        'notices/index',
        'openings/index',
        'articles/index',
        'write/index',
        'announce/index',
        'status/index',
      ],
    },
    {
      root: 'apply',
      pages: ['merchants/index', 'family/index', 'mandates/index', 'mandate/index', 'invitation/index', ...filing],
    },
    // every component on one page: for those who draw them, and in no build for anybody else
    ...(process.env.WET_GALLERY ? [{ root: 'gallery', pages: ['all/index'] }] : []),
  ],
  window: {
    navigationBarTitleText: '网E通',
    navigationBarBackgroundColor: themed('barBackground', '#ffffff'),
    navigationBarTextStyle: themed('barText', 'black') as 'black',
    backgroundColor: themed('pageBackground', '#f4f6f9'),
    backgroundTextStyle: themed('pullText', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('tabText', '#5b6472'),
    selectedColor: themed('tabSelected', '#1f5fbf'),
    backgroundColor: themed('barBackground', '#ffffff'),
    borderStyle: themed('tabBorder', 'black') as 'black',
    list: [tab('home', '办事'), tab('lookup', '查询'), tab('cases', '我的办件'), tab('me', '我的')],
  },
  lazyCodeLoading: 'requiredComponents',
  // Interfaces that touch personal data are refused by WeChat until the person agrees: PrivacyGate asks.
  __usePrivacyCheck__: true,
  // the vague location is enough to tell one park from another
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来推荐离您最近的园区，只在本机比较，不上传' } },
  sitemapLocation: 'sitemap.json',
  ...(onWechat && { darkmode: true, themeLocation: 'theme.json' }),
})
