export default definePageConfig({ navigationBarTitleText: '到窗口办' })
