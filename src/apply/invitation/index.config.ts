export default definePageConfig({ navigationBarTitleText: '邀请您一起办' })
