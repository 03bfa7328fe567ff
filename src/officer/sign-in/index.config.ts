export default definePageConfig({ navigationBarTitleText: '专管员登录' })
