export default definePageConfig({ navigationBarTitleText: '补贴自查' })
