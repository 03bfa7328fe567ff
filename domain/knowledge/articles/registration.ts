import { laws } from '../../kernel/law'
import { type Article, article } from '../article'

const { nameReg, onlineTrade, ecommerceLaw, registrationReg, registrationRules, fujianPremises, companyLaw } = laws
const { soleTraderPromotion } = laws

export const registration: readonly Article[] = [
  article({
    id: 'need-to-register',
    category: 'registration',
    title: '开网店要不要办营业执照',
    summary: '一般要办。卖自家农产品、做家庭手工、便民劳务，或者一年合计不超过十万元的零星小额交易，个人可以不办。',
    body: [
      {
        text: '在网上长期卖东西、提供服务，一般都要办理登记。下面四种情况，个人可以不登记：卖自产农副产品；卖家庭手工业产品；用自己的技能做不需要许可的便民劳务；零星小额交易，所有平台、所有店铺一年合计不超过十万元。',
      },
      { heading: '哪些情况不能免', text: '卖的东西依法需要许可的，例如食品，金额再小也要登记并取得许可。' },
      {
        heading: '不登记也要做的事',
        text: '要在店铺首页显眼的地方写明自己属于哪一种免登记情形，并向平台报送真实身份、地址和联系方式。',
      },
    ],
    citations: [ecommerceLaw.article(10), onlineTrade.article(8), onlineTrade.article(12)],
  }),
  article({
    id: 'online-premises',
    category: 'registration',
    title: '没有店面，能用网店地址登记吗',
    summary: '只在网上经营、登记为个体工商户的，可以把平台提供的网络经营场所登记为经营场所。',
    body: [
      {
        text: '可以，但要同时满足：登记为个体工商户；只通过网络经营；网络经营场所由平台提供，平台要开具证明。住所填经常居住地，由居住地的县级登记机关办理。',
      },
      { heading: '开了几家店', text: '所有平台上的网络经营场所要一起登记，不能只登记一家。' },
      { heading: '平台不给证明', text: '平台应当配合出具。不给的，可以向市场监管部门反映。' },
    ],
    citations: [onlineTrade.article(9), onlineTrade.article(10), registrationReg.article(11)],
  }),
  article({
    id: 'choose-a-name',
    category: 'registration',
    title: '给公司起名要注意什么',
    summary: '按“行政区划＋字号＋行业＋组织形式”来组，字号至少两个汉字，不用字母和数字。',
    body: [
      { text: '例如“福州榕网科技有限公司”：福州是行政区划，榕网是字号，科技是行业，有限公司是组织形式。' },
      {
        heading: '常见不通过的原因',
        text: '只写区名没有写市名；字号只有一个字；字号用了行业词；用了字母、拼音或者阿拉伯数字；和同一登记机关、同行业已有的名称相同。',
      },
      {
        heading: '要留意',
        text: '名称由您自己申报并承担责任，侵犯他人权益的要改名。本平台的查名只供参考，以登记机关的结果为准。',
      },
    ],
    citations: [nameReg.article(5), nameReg.article(6), nameReg.article(8), nameReg.article(17)],
  }),
  article({
    id: 'how-long-registration-takes',
    category: 'registration',
    title: '办执照要多久',
    summary: '材料齐全、符合形式的当场办；不能当场办的三个工作日，情况复杂的再延长三个工作日。',
    body: [
      {
        text: '登记机关对材料作形式审查。材料齐全、符合法定形式的，当场登记。不能当场登记的，三个工作日内办；情况复杂的，经负责人批准可以再延长三个工作日，会书面告诉您。',
      },
      { heading: '材料不全', text: '登记机关要一次告诉您还缺什么。补齐以后重新提交就行。' },
    ],
    citations: [registrationReg.article(19), registrationRules.article(18)],
  }),
  article({
    id: 'change-registration',
    category: 'registration',
    title: '地址、名称、法定代表人变了怎么办',
    summary: '登记的内容变了，要在决定作出或者事情发生之日起三十日内申请变更登记。',
    body: [
      {
        text: '名称、住所、法定代表人、注册资本、经营范围等登记事项变了，三十日内申请变更登记。备案的内容变了，也要在三十日内办备案。',
      },
      { heading: '搬到别的区', text: '要在搬之前，先向迁入地的登记机关申请。' },
      { heading: '网店上的信息', text: '执照变了以后，网店公示的执照信息要跟着更新，执照记载的内容十五日内改好。' },
    ],
    citations: [
      registrationReg.article(24),
      registrationReg.article(27),
      registrationReg.article(29),
      registrationRules.article(64),
    ],
  }),
  article({
    id: 'paid-in-capital',
    category: 'registration',
    title: '有限公司的注册资本多久要缴足',
    summary: '股东认缴的出资，自公司成立之日起五年内缴足。',
    body: [
      {
        text: '新设的有限公司，全体股东认缴的出资要按章程规定，在公司成立之日起五年内缴足。认多少要量力而行，认了就要缴。',
      },
      { heading: '用什么出资', text: '可以用钱，也可以用能估价、能转让的实物、知识产权、土地使用权、股权、债权等。' },
    ],
    citations: [companyLaw.article(47), companyLaw.article(48)],
  }),
  article({
    id: 'close-or-pause',
    category: 'registration',
    title: '暂时不做了：歇业还是注销',
    summary: '以后还想做，可以办歇业，最长三年；不做了就注销，没有债务的可以走简易注销。',
    body: [
      {
        heading: '歇业',
        text: '因为自然灾害、事故灾难、公共卫生事件等原因经营困难的，可以办歇业备案，前后合计不超过三年。歇业期间也要报年报。',
      },
      {
        heading: '简易注销',
        text: '没有发生债权债务，或者已经还清的，全体投资人承诺后可以走简易注销：公示二十日，期满没有人异议，再过二十日内申请。个体工商户不用公示。',
      },
      {
        heading: '不能走简易注销的',
        text: '被列入经营异常名录、股权被冻结或者出质、有动产抵押、正在被调查等情形，不能走简易注销。',
      },
    ],
    citations: [registrationReg.article(30), registrationReg.article(33), registrationRules.article(48)],
  }),
  article({
    id: 'sole-trader-hand-over',
    category: 'registration',
    title: '个体户能直接换经营者吗',
    summary: '能。直接申请变更经营者，统一社会信用代码不变，不用先注销再新办。',
    body: [
      {
        text: '转给别人经营的，可以直接办理变更经营者登记，原来的代码、字号可以接着用。涉及许可证的，还要找发证部门办理。',
      },
      { heading: '先算清账', text: '转让前的税费、债务要先说清楚由谁承担，最好写在协议里。' },
    ],
    citations: [soleTraderPromotion.article(13)],
  }),
  article({
    id: 'cluster-address',
    category: 'registration',
    title: '用商务秘书公司的地址登记（集群注册）要注意什么',
    summary: '可以作为住所登记，要有托管证明；需要实体场所的生意不适合。',
    body: [
      {
        text: '几家企业把住所托管在同一家商务秘书公司，叫集群注册。申报时要填承诺表，还要有托管公司出具的托管证明。本市具体做法请先问登记机关。',
      },
      { heading: '不适合的', text: '做餐饮、食品生产、住宿、危险品等需要实体场所的，不能只有托管地址。' },
      { heading: '会有什么麻烦', text: '信件收不到、电话联系不上，可能因为通过登记的住所联系不上被列入经营异常名录。' },
    ],
    citations: [fujianPremises.article(3), registrationReg.article(11)],
  }),
]
