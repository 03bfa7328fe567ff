export default definePageConfig({
  navigationBarTitleText: '商户信用信息',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
