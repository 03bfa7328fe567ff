import { city } from '../../../config/city'
import { divisionOfAddress } from '../../../domain/routing'

const division = (address: string | undefined) => divisionOfAddress(address, city)

test.each(city.divisions.map(({ name, code }) => [name, code] as const))(
  '%s is read in every usual form',
  (name, code) => {
    for (const head of [
      '',
      '福州市',
      '福建省福州市',
      '福建福州',
      '中国福建省福州市',
      '福建省 福州市 ',
      '收货地址：福建省福州市',
    ])
      expect(division(`${head}${name}五四路1号`)).toBe(code)
  },
)

test('a county-level city stands directly under the province', () => {
  expect(division('福建省福清市音西街道1号')).toBe('350181')
})

test('names of the past and other names lead to the division of today', () => {
  expect(division('福建省长乐市航城街道1号')).toBe('350112')
  expect(division('平潭综合实验区金井湾大道1号')).toBe('350128')
})

test.each(['江苏省南京市鼓楼区中央路1号', '南京市鼓楼区中央路1号', '江苏南京鼓楼区', '河南省开封市鼓楼区'])(
  'a division of the same name elsewhere is not ours: %s',
  (address) => expect(division(address)).toBe('out-of-town'),
)

test.each([
  '浙江省杭州市余杭区文一西路969号',
  '北京市海淀区',
  '上海浦东新区世纪大道',
  '厦门市思明区',
  '福建省泉州市晋江市',
  '广西壮族自治区南宁市青秀区',
])('another city: %s', (address) => expect(division(address)).toBe('out-of-town'))

test.each([
  undefined,
  '',
  '福州市',
  '五四路1号',
  '连江中路8号',
  '福州市连江北路8号',
  '福州长乐中路',
  '福清市场3号摊',
  '上海路9号',
  '北京东路1号',
  '吉林大厦二区',
  '永辉超市五四店',
  '不知道',
])('says nothing of a division, and none is guessed: %s', (address) => expect(division(address)).toBeUndefined())

test('of two divisions the first one named counts, and of two names at one place the longest', () => {
  expect(division('福州市鼓楼区五四路（仓库在福州市仓山区）')).toBe('350102')
  const overlapping = {
    ...city,
    divisions: [
      { code: '350191', name: '新区', bureau: { name: '甲', verified: true }, route: 'here' as const },
      { code: '350192', name: '新区北县', bureau: { name: '乙', verified: true }, route: 'here' as const },
    ],
  }
  expect(divisionOfAddress('福州市新区北县1号', overlapping)).toBe('350192')
})
