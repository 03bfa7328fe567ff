export default definePageConfig({
  navigationBarTitleText: '该投诉还是举报',
})
