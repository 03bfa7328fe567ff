export default definePageConfig({ navigationBarTitleText: '园区情况' })
