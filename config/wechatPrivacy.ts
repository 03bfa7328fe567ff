/**
 * WeChat's interfaces that touch personal data, by what the 用户隐私保护指引 calls them. WeChat refuses each of them unless the guide
 * names it. Source: WeChat's guide to the privacy agreement (list of interfaces), as read in 2026; a newer one may be missing.
 */
export const privacyInterfaces: Readonly<Record<string, string>> = {
  chooseImage: '选中的照片或视频',
  chooseMedia: '选中的照片或视频',
  chooseVideo: '选中的照片或视频',
  chooseMessageFile: '选中的文件',
  getLocation: '位置信息',
  getFuzzyLocation: '位置信息',
  chooseLocation: '位置信息',
  choosePoi: '位置信息',
  startLocationUpdate: '位置信息',
  startLocationUpdateBackground: '位置信息',
  onLocationChange: '位置信息',
  getUserProfile: '微信昵称、头像',
  getUserInfo: '微信昵称、头像',
  chooseAddress: '地址',
  chooseInvoice: '发票信息',
  chooseInvoiceTitle: '发票信息',
  chooseLicensePlate: '车牌号',
  getWeRunData: '微信运动步数',
  startRecord: '麦克风',
  getRecorderManager: '麦克风',
  joinVoIPChat: '麦克风',
  createVKSession: '摄像头',
  createCameraContext: '摄像头',
  createLivePusherContext: '摄像头',
  openBluetoothAdapter: '蓝牙',
  createBLEPeripheralServer: '蓝牙',
  saveImageToPhotosAlbum: '相册（仅写入）',
  saveVideoToPhotosAlbum: '相册（仅写入）',
  addPhoneContact: '通讯录（仅写入）',
  chooseContact: '通讯录',
  addPhoneCalendar: '日历（仅写入）',
  addPhoneRepeatCalendar: '日历（仅写入）',
  setClipboardData: '剪切板',
  getClipboardData: '剪切板',
  startAccelerometer: '加速传感器',
  startGyroscope: '陀螺仪传感器',
  startDeviceMotionListening: '方向传感器',
  startCompass: '磁场传感器',
}

/** Those that `requiredPrivateInfos` of app.json has to name as well. */
export const locationInterfaces: readonly string[] = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
]

/** What a template may ask for without any call. */
export const privacyMarkup: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/open-type="(?:getPhoneNumber|getRealtimePhoneNumber)/, '手机号'],
  [/open-type="(?:chooseAvatar|getUserInfo)/, '微信昵称、头像'],
  [/type="nickname"/, '微信昵称、头像'],
  [/<(?:camera|live-pusher|voip-room)[ >]/, '摄像头'],
]
