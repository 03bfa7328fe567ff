export default definePageConfig({ navigationBarTitleText: '接收草稿' })
