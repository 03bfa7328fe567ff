// Runs on the phone: tells Taro's runtime to send these attributes to the view layer.
import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './attributes'

mergeInternalComponents(attributes)
