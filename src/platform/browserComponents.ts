/**
 * What `@tarojs/components` is in the browser (config/index.ts): Taro's components, and a lighter View. A name exported here
 * stands before the same name of Taro's.
 */
export * from '@tarojs/components/lib/react'
export { View } from './browserView'
