export default definePageConfig({ navigationBarTitleText: '公告、培训和补贴' })
