export default definePageConfig({ navigationBarTitleText: '对接状态' })
