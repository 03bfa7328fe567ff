// Run as a program of its own by wechatObjections.ts: miniprogram-ci starts workers and keeps global state.
//   node wechatQuality.cjs <folder of the build> <folder for its files>   prints a JSON list of { name, success, text }
//
// Most of WeChat's tool first asks servicewechat.com for the limits of the account. The limits of an ordinary account come
// with the package; with them the local checks run without network. Uploading stays impossible: the key is thrown away.
const { generateKeyPairSync } = require('node:crypto')
const { writeFileSync } = require('node:fs')
const path = require('node:path')
const ci = require('miniprogram-ci')

const [build, out] = process.argv.slice(2)

ci.Project.prototype.attr = async function attr() {
  return { ...ci.DefaultProjectAttr, appid: this.appid }
}

async function check() {
  const privateKeyPath = path.join(out, 'throwaway.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 })
  const project = new ci.Project({
    appid: `wx${'0'.repeat(16)}`,
    type: 'miniProgram',
    projectPath: path.resolve(build),
    privateKeyPath,
  })
  const quality = await ci.checkCodeQuality(project, path.join(out, 'quality.json'), {})
  const setting = { es6: false, minify: true, minifyWXML: true, minifyWXSS: true }
  const compiled = await ci.getCompiledResult(
    { project, version: '1', desc: '', setting, onProgressUpdate() {} },
    path.join(out, 'compiled.zip'),
  )
  return [...quality, { name: 'COMPILE', success: Object.keys(compiled).length > 0, text: 'compiled files' }]
}

check().then(
  (results) => {
    writeFileSync(path.join(out, 'results.json'), JSON.stringify(results))
    process.exit(0) // its workers would keep the program alive
  },
  (error) => {
    writeFileSync(
      path.join(out, 'results.json'),
      JSON.stringify([{ name: 'ERROR', success: false, text: String(error) }]),
    )
    process.exit(0)
  },
)
