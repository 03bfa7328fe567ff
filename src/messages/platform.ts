/** What the phone itself says: network, files. */
export const platformMessages = {
  unreachable: '网络不通，已填的内容都在，请稍后再试',
  strangeAnswer: '服务器的回答不完整，请稍后再试；多次出现请拨打 12315',
  uploadBroken: '文件没有传完，请检查网络后重试',
  officerSignIn: '请用工号和动态码登录',
  cancel: '取消',
  devices: { iphone: 'iPhone', ipad: 'iPad', android: '安卓手机', computer: '电脑', unknown: '另一台手机' },
  fileSources: ['拍照或从相册选择', '从聊天记录选择文件'],
  filmName: (number: number, extension: string) => `视频${number}.${extension}`,
  pictureName: (number: number, extension: string) => `图片${number}.${extension}`,
} as const
