export default definePageConfig({ navigationBarTitleText: '外出与代班' })
