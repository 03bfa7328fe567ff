export default definePageConfig({ navigationBarTitleText: '查看举报人身份' })
