import { city } from '../../../config/city'
import { nearestPark } from '../../../domain/kernel/geography'
import { articles } from '../../../domain/knowledge'
import { suggestDoor } from '../../../domain/routing'

describe('the right door for a question', () => {
  test.each([
    '我买的茶叶发霉了，商家不给退款，怎么办',
    '在抖音下单的鞋子和图片不符，客服不理我',
    '我要投诉，办了会员卡店关门了不退钱',
  ])('a dispute of one’s own: %s', (question) => {
    expect(suggestDoor(question)?.door).toBe('complaint')
  })

  test.each(['我要举报隔壁那家店无证卖熟食', '有一家网店卖假酒，请你们去查一查', '附近有个黑作坊，没人管吗'])(
    'a lead on a violation: %s',
    (question) => {
      expect(suggestDoor(question)?.door).toBe('tip-off')
    },
  )

  test.each([
    '顾客要求退款，七天无理由退货哪些商品不适用？',
    '我的网店被投诉了，应该怎么处理退款',
    '刷单算不算违法，会被处罚多少',
    '个体户转让给别人，执照要怎么变更',
    '',
  ])('a question stays one: %s', (question) => {
    expect(suggestDoor(question)).toBeUndefined()
  })

  test('no title of the knowledge base is sent away', () => {
    for (const { title } of articles) expect(suggestDoor(title)).toBeUndefined()
  })

  test('the offer says why, with the article', () => {
    expect(suggestDoor('我买的茶叶发霉了，要求退款')?.basis.article).toBe('44')
  })
})

describe('the nearest park', () => {
  test('each park is nearest to itself, and far away there is none', () => {
    for (const park of city.parks) if (park.position) expect(nearestPark(park.position, city.parks)?.id).toBe(park.id)
    expect(nearestPark({ latitude: 39.9, longitude: 116.4 }, city.parks)).toBeUndefined()
  })
})
