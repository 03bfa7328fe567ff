export default definePageConfig({ navigationBarTitleText: '起名和预留' })
