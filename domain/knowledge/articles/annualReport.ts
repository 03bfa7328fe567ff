import { laws } from '../../kernel/law'
import { type Article, article } from '../article'

const { publicityReg, annualSole, registrationRules, abnormalList } = laws

export const annualReport: readonly Article[] = [
  article({
    id: 'annual-report-when',
    category: 'annual-report',
    title: '年报什么时候报，在哪里报',
    summary: '每年1月1日到6月30日，在国家企业信用信息公示系统报上一年的。',
    body: [
      {
        text: '公司、个体工商户、农民专业合作社都要报。每年1月1日到6月30日报上一年度的；当年新办的，从第二年开始报。歇业的也要报。',
      },
      { heading: '在哪里报', text: '在国家企业信用信息公示系统网上报。个体工商户也可以交纸质的。' },
      { heading: '收费吗', text: '不收费。打电话说要交钱代办、不办就注销的，小心是诈骗。' },
    ],
    citations: [publicityReg.article(8), annualSole.article(3), registrationRules.article(63)],
  }),
  article({
    id: 'annual-report-missed',
    category: 'annual-report',
    title: '忘了报年报怎么办',
    summary: '尽快补报。企业会被列入经营异常名录，补报以后可以申请移出。',
    body: [
      { text: '6月30日以后仍然可以补报。没按时报的企业会被列入经营异常名录；个体工商户会被标记为经营异常状态。' },
      { heading: '怎么恢复', text: '把欠的每一年都补报并公示，再申请移出或者恢复正常，登记机关一般在五个工作日内办。' },
      { heading: '有什么影响', text: '列入期间不能简易注销，招投标、政府采购、评先评优会受影响，还可能被罚款。' },
    ],
    citations: [registrationRules.article(70), annualSole.article(18), abnormalList.whole()],
  }),
  article({
    id: 'annual-report-what-is-public',
    category: 'annual-report',
    title: '年报里哪些内容会公开',
    summary: '地址、电话、股东出资、网店网址等会公开；资产、营业额、利润、纳税可以选择不公开。',
    body: [
      {
        text: '企业的通信地址、电话、经营状态、股东出资、股权变更、网站和网店的名称网址，必须公示。从业人数、资产、负债、营业收入、利润、纳税这些，可以自己选择公示或者不公示。',
      },
      { heading: '个体工商户', text: '可以选择整份年报不公示，改为直接向登记机关报送。' },
    ],
    citations: [publicityReg.article(9), annualSole.article(8), annualSole.article(10)],
  }),
  article({
    id: 'annual-report-correct',
    category: 'annual-report',
    title: '年报填错了能改吗',
    summary: '企业在当年6月30日前可以改，改之前和改之后的内容都会公示。',
    body: [
      {
        text: '发现填错，6月30日以前登录系统自己更正。更正前后的内容、更正的时间都会一起公示。7月1日以后要改，请联系登记机关。',
      },
      { heading: '最容易填错的', text: '把“元”填成“万元”；漏填网店网址；资产总额不等于负债加所有者权益。' },
    ],
    citations: [publicityReg.article(12), annualSole.article(9)],
  }),
  article({
    id: 'instant-disclosure',
    category: 'annual-report',
    title: '除了年报，还有哪些要及时公示',
    summary: '出资、股权变更、取得许可、知识产权出质、受到处罚等，二十个工作日内公示。',
    body: [
      {
        text: '这些信息形成后二十个工作日内，企业要自己在公示系统公示：股东出资、股权转让、取得或者变更行政许可、知识产权出质登记、受到行政处罚等。',
      },
      { heading: '没有公示', text: '登记机关会责令限期公示；还不公示的，会列入经营异常名录。' },
    ],
    citations: [publicityReg.article(10)],
  }),
]
