export { knockWaiting } from './knockWaiting'
export { parseTemplates, wechatKnocker } from './wechatKnocker'
