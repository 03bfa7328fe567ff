export default definePageConfig({ navigationBarTitleText: '亮照卡' })
