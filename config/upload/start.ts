/**
 * Sends dist/weapp to WeChat through miniprogram-ci:  npm run upload
 * Reads WECHAT_APP_ID, WECHAT_UPLOAD_KEY, UPLOAD_VERSION, UPLOAD_NOTE and UPLOAD_ROBOT (docs/deploying.md).
 */
import { realParts, upload } from './upload'

upload(realParts()).then(
  (problems) => {
    if (problems.length > 0) console.error(`not uploaded:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    else console.log('uploaded')
    // the tool's workers would keep the program alive
    process.exit(problems.length > 0 ? 1 : 0)
  },
  (error: unknown) => {
    console.error(`WeChat did not take it: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  },
)
