export default definePageConfig({ navigationBarTitleText: '动产抵押' })
