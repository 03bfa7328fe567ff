import { addDays, plainDate } from '../../../domain/kernel/calendar'
import {
  approvalInForce,
  approvalNotTooOld,
  composeScope,
  needQuestions,
  needTable,
  needToRegister,
  permitChecklist,
  scopeWordings,
  searchScope,
  splitScope,
  whichForm,
} from '../../../domain/registration'

describe('do I need to register (电子商务法 art. 10, 网络交易办法 art. 8)', () => {
  const walk = (answers: Record<string, string>) => needToRegister(answers).result
  test.each([
    [{ sells: 'farm' }, false, '个人销售自产农副产品，依法不需要办理市场主体登记'],
    [{ sells: 'handicraft' }, false, '个人销售家庭手工业产品，依法不需要办理市场主体登记'],
    [
      { sells: 'labour', permit: 'no' },
      false,
      '个人利用自己的技能从事依法无须取得许可的便民劳务活动，依法不需要办理市场主体登记',
    ],
    [
      { sells: 'trade', permit: 'no', turnover: 'small' },
      false,
      '个人从事零星小额交易活动，依法不需要办理市场主体登记',
    ],
    [{ sells: 'trade', permit: 'no', turnover: 'large' }, true, undefined],
    [{ sells: 'trade', permit: 'yes' }, true, undefined],
    [{ sells: 'labour', permit: 'yes' }, true, undefined],
    [{ sells: 'group' }, true, undefined],
  ])('%j', (answers, register, selfDeclaration) => {
    expect(walk(answers)).toMatchObject({ register })
    expect(walk(answers)?.selfDeclaration).toBe(selfDeclaration)
  })
  test('an answer from another path changes nothing', () => {
    expect(needToRegister({ sells: 'farm', turnover: 'large', permit: 'yes' })).toEqual(
      needToRegister({ sells: 'farm' }),
    )
    expect(needToRegister({ sells: 'nonsense' }).question?.id).toBe('sells')
  })
  test('every combination ends, every row is reached', () => {
    const reached = new Set<string>()
    const ends = (answers: Record<string, string>): void => {
      const step = needToRegister(answers)
      if (!step.question) return void reached.add(step.result.id)
      for (const { id } of step.question.options) ends({ ...answers, [step.question.id]: id })
    }
    ends({})
    expect([...reached].sort()).toEqual(needTable.map(({ id }) => id).sort())
    expect(needQuestions).toHaveLength(3)
  })
})

test('which form: the plainest first, an existing enterprise may branch out', () => {
  const kinds = (wishes: Parameters<typeof whichForm>[0]) => whichForm(wishes).map(({ kind }) => kind)
  expect(kinds({})[0]).toBe('sole-trader')
  expect(kinds({ limitLiability: true })).toEqual(['company'])
  expect(kinds({ alreadyEnterprise: true })[0]).toBe('branch')
  expect(kinds({ farmersTogether: true })[0]).toBe('cooperative')
  expect(kinds({ asEnterprise: true })[0]).toBe('sole-proprietorship')
})

describe('scope', () => {
  test('wordings are unique and every permitted one names its permit', () => {
    expect(new Set(scopeWordings.map(({ text }) => text)).size).toBe(scopeWordings.length)
    expect(scopeWordings.filter(({ kind, permit }) => kind === 'permitted' && !permit)).toEqual([])
    expect(scopeWordings).toHaveLength(47 + 15)
  })
  test.each([
    ['卖茶叶', '食品销售（仅销售预包装食品）'],
    ['我想卖茶叶', '农副产品销售'],
    ['直播带货', '互联网销售（除销售需要许可的商品）'],
    ['做小程序', '软件开发'],
    ['开网店', '互联网销售（除销售需要许可的商品）'],
    ['跨境', '货物进出口'],
    ['开餐馆', '餐饮服务'],
    ['卖烟', '烟草制品零售'],
    ['日用百货', '日用百货销售'],
  ])('%s leads to %s', (said, text) => {
    expect(searchScope(said).map(({ wording }) => wording.text)).toContain(text)
  })
  test('the nearest comes first, nothing for nothing', () => {
    expect(searchScope('餐饮')[0]?.wording.text).toBe('餐饮服务')
    expect(searchScope('')).toEqual([])
    expect(searchScope('   ')).toEqual([])
    expect(searchScope('量子纠缠')).toEqual([])
  })

  const chosen = ['食品销售', '软件开发', '食品销售（仅销售预包装食品）', '危险化学品经营', '食品互联网销售']
  test('split, composed with the usual texts', () => {
    expect(splitScope(chosen)).toEqual({
      general: ['软件开发', '食品销售（仅销售预包装食品）'],
      permitted: ['食品销售', '食品互联网销售', '危险化学品经营'],
    })
    expect(composeScope(['软件开发'])).toBe(
      '一般项目：软件开发（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）',
    )
    expect(composeScope(['软件开发'], { onlineOnly: true }).endsWith('（仅通过网络开展经营活动）')).toBe(true)
    expect(composeScope([])).toBe('')
  })
  test('permits once each, those before registration first, a filing is no permit', () => {
    expect(permitChecklist(chosen).map(({ id, timing }) => [id, timing])).toEqual([
      ['dangerous-goods', 'pre'],
      ['food', 'post'],
      ['prepacked-food', 'filing'],
    ])
    expect(permitChecklist(chosen)[1]?.items).toEqual(['食品销售', '食品互联网销售'])
    expect(permitChecklist(['软件开发'])).toEqual([])
  })
})

describe('RG10: an approval before registration', () => {
  const today = plainDate('2026-11-22')
  const scope = ['危险化学品经营']
  const files = [{}]
  test('is asked for only where an item needs it', () => {
    expect(approvalInForce({ scope: ['食品销售'] }, today)).toEqual([])
    expect(approvalInForce({ scope }, today)).toHaveLength(1)
    expect(approvalInForce({ scope, approvalFiles: files }, today)).toEqual([])
  })
  test('its last day counts', () => {
    expect(approvalInForce({ scope, approvalFiles: files, approvalValidTo: today }, today)).toEqual([])
    expect(approvalInForce({ scope, approvalFiles: files, approvalValidTo: addDays(today, -1) }, today)).toHaveLength(1)
  })
  test('without a term it counts for 90 days', () => {
    const issued = (days: number) => approvalNotTooOld({ scope, approvalIssuedOn: addDays(today, -days) }, today)
    expect(issued(90)).toEqual([])
    expect(issued(91)).toHaveLength(1)
    expect(
      approvalNotTooOld({ scope, approvalIssuedOn: addDays(today, -400), approvalValidTo: '2027-01-01' }, today),
    ).toEqual([])
  })
})
