export default definePageConfig({ navigationBarTitleText: '办哪一种合适' })
