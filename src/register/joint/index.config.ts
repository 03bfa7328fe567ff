export default definePageConfig({
  navigationBarTitleText: '共同办理',
  enablePullDownRefresh: true,
})
