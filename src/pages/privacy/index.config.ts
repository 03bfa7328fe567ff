export default definePageConfig({
  navigationBarTitleText: '个人信息怎么用',
})
