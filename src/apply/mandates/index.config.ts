export default definePageConfig({ navigationBarTitleText: '委托办理' })
