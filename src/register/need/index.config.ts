export default definePageConfig({ navigationBarTitleText: '要不要登记' })
