import type { Bureau, City, Division } from './city'

/** The usual pattern 〈division〉市场监督管理局, to be confirmed with each bureau before going live. */
const bureau = (division: string): Bureau => ({ name: `${division}市场监督管理局`, verified: false })

const division = (code: string, name: string, kind: Division['kind']): Division => ({
  code,
  name,
  kind,
  bureau: bureau(name),
  route: 'here',
})

/**
 * 福州市. Codes and names of the 13 county-level divisions: GB/T 2260 through modood/Administrative-divisions-of-China
 * @ 57a0aa9. Bureaus, zones and the divisions of parks are unverified and marked so.
 */
export const fuzhou: City = {
  code: '350100',
  name: '福州市',
  placeName: '福州',
  shortName: '榕',
  province: { code: '350000', name: '福建省', placeName: '福建' },
  caseNumberPrefix: 'FZ',
  bureau: bureau('福州市'),
  divisions: [
    division('350102', '鼓楼区', 'district'),
    division('350103', '台江区', 'district'),
    division('350104', '仓山区', 'district'),
    division('350105', '马尾区', 'district'),
    division('350111', '晋安区', 'district'),
    division('350112', '长乐区', 'district'),
    division('350121', '闽侯县', 'county'),
    division('350122', '连江县', 'county'),
    division('350123', '罗源县', 'county'),
    division('350124', '闽清县', 'county'),
    division('350125', '永泰县', 'county'),
    {
      ...division('350128', '平潭县', 'county'),
      alsoCalled: ['平潭综合实验区'],
      route: 'elsewhere',
      note: '由平潭综合实验区管理，登记和投诉请走实验区的渠道。',
    },
    division('350181', '福清市', 'county-level-city'),
  ],
  formerDivisions: [{ code: '350182', name: '长乐市', now: '350112' }],
  zones: [
    { name: '福州高新技术产业开发区', area: '闽侯县南屿、上街', verified: false },
    { name: '福州经济技术开发区', area: '马尾区', verified: false },
    { name: '福建自贸试验区福州片区', area: '马尾区及福清江阴等', verified: false },
    { name: '福州新区（滨海新城）', area: '长乐区', verified: false },
  ],
  // The parks 榕政办〔2017〕204号 names, measures 2 and 8.
  parks: [
    {
      id: 'software-park',
      name: '福州软件园',
      division: '350102',
      position: { latitude: 26.11, longitude: 119.27 },
      verified: false,
    },
    {
      id: 'binhai-data-park',
      name: '滨海新城大数据产业园',
      division: '350112',
      position: { latitude: 25.89, longitude: 119.61 },
      verified: false,
    },
    {
      id: 'free-trade-zone',
      name: '福建自贸试验区福州片区',
      division: '350105',
      position: { latitude: 25.99, longitude: 119.45 },
      verified: false,
    },
  ],
  hotline: { number: '12315', name: '全国12315热线', website: 'https://www.12315.cn' },
  // our own starting values: no instrument names a number, and no bureau has set one. The officer's page says so beside what they find
  signals: {
    quantity: 20,
    byPersonIn30Days: 5,
    byPersonIn90Days: 10,
    byPersonAboutMerchant: 3,
    othersWithSameContact: 2,
    byPersonWithSameStory: 2,
  },
  servicesOff: [],
}
