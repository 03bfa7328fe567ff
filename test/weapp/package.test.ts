import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { budgets } from '../../config/budgets'
import { checkWeapp } from '../../config/check-weapp'

const dist = path.resolve(__dirname, '..', '..', 'dist', 'weapp')

describe('the package for WeChat', () => {
  it('breaks no budget and no rule', () => {
    expect(checkWeapp(dist)).toEqual([])
  })

  it('has no page that is only for those who draw components', () => {
    expect(readFileSync(path.join(dist, 'app.json'), 'utf8')).not.toContain('gallery')
    expect(existsSync(path.join(dist, 'gallery'))).toBe(false)
  })

  describe('the check itself', () => {
    let copy: string
    const put = (file: string, content: string | Buffer) => writeFileSync(path.join(copy, file), content)
    const changeJson = (file: string, change: object) =>
      put(file, JSON.stringify({ ...JSON.parse(readFileSync(path.join(copy, file), 'utf8')), ...change }))

    beforeEach(() => {
      copy = mkdtempSync(path.join(tmpdir(), 'weapp-'))
      cpSync(dist, copy, { recursive: true })
    })
    afterEach(() => rmSync(copy, { recursive: true }))

    const damages: [string, () => void, RegExp][] = [
      ['a fat main package', () => put('fat.js', Buffer.alloc(budgets.package.main + 1)), /^package main: /],
      [
        'a fat subpackage',
        () => put('credit/fat.js', Buffer.alloc(budgets.package.subpackage + 1)),
        /^package credit: /,
      ],
      ['too much in all', () => put('fat.js', Buffer.alloc(budgets.package.total)), /^all packages: /],
      ['heavy pictures', () => put('big.png', Buffer.alloc(budgets.package.media + 1)), /^images and audio: /],
      ['a heavy tab icon', () => put('theme/tabs/me.png', Buffer.alloc(budgets.package.tabIcon + 1)), /^tab icon /],
      [
        'a missing tab icon',
        () => rmSync(path.join(copy, 'theme/tabs/me.png')),
        /icon theme\/tabs\/me\.png is missing/,
      ],
      ['an unknown key', () => changeJson('app.json', { lazyCodeLoadin: 1 }), /unknown key lazyCodeLoadin$/],
      ['eager code', () => changeJson('app.json', { lazyCodeLoading: undefined }), /lazyCodeLoading is not/],
      [
        'no privacy check',
        () => changeJson('app.json', { __usePrivacyCheck__: false }),
        /__usePrivacyCheck__ is not true/,
      ],
      ['no sitemap', () => rmSync(path.join(copy, 'sitemap.json')), /^no sitemap\.json/],
      ['no minifying', () => changeJson('project.config.json', { setting: {} }), /setting\.minifyWXML is off$/],
      ['a page without title', () => put('pages/me/index.json', '{}'), /^pages\/me\/index: no page or no title/],
      ['a source map', () => put('app.js.map', '{}'), /source map shipped$/],
      [
        'plain http',
        () => put('extra.js', "fetch('http://example.com/')"),
        /plain http address http:\/\/example\.com$/,
      ],
      ['an embedded font', () => put('extra.wxss', '@font-face{font-family:x}'), /embedded font$/],
      [
        'an interface of personal data that is not declared',
        () => put('extra.js', 'wx.getLocation({type:"gcj02"})'),
        /^extra\.js: calls getLocation \(位置信息\), which is not declared$/,
      ],
      [
        'a location that app.json does not name',
        () => changeJson('app.json', { requiredPrivateInfos: [] }),
        /^app\.json: requiredPrivateInfos lacks getFuzzyLocation$/,
      ],
      [
        'a location that app.json names and nobody asks for',
        () => changeJson('app.json', { requiredPrivateInfos: ['getFuzzyLocation', 'chooseLocation'] }),
        /names chooseLocation, which is never called$/,
      ],
      [
        'a location without a reason',
        () => changeJson('app.json', { permission: {} }),
        /lacks the words for scope\.userFuzzyLocation$/,
      ],
      [
        'a button for the telephone number',
        () => put('extra.wxml', '<button open-type="getPhoneNumber">x</button>'),
        /^extra\.wxml: asks for 手机号, which is not declared$/,
      ],
      ['a local url()', () => put('extra.wxss', '.a{background:url(./a.png)}'), /local file in url\(\)/],
    ]
    it.each(damages)('sees %s', (_name, damage, problem) => {
      damage()
      expect(checkWeapp(copy)).toContainEqual(expect.stringMatching(problem))
    })
  })
})
