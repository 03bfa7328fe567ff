export default definePageConfig({
  navigationBarTitleText: '凭编号查进度',
})
