export default definePageConfig({ navigationBarTitleText: '核对亮照信息' })
