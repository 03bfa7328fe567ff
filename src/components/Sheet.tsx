import { Popup } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { componentMessages } from '@/messages'
import { moveFocusTo, onEscapeKey, overlayRoot } from '@/platform'
import { useScaleClass } from '@/state'
import { accessible } from './accessible'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './Sheet.scss'

interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

const titleId = 'wet-sheet'

/** A sheet from the bottom for one short question. Closes by its button, by the shade, and by Escape. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  const scale = useScaleClass()
  useEffect(() => {
    if (!open) return
    const returnFocus = moveFocusTo(titleId)
    const stop = onEscapeKey(onClose)
    return () => {
      stop()
      returnFocus()
    }
  }, [open, onClose])
  return (
    <Popup visible={open} position='bottom' lockScroll onClose={onClose} portal={overlayRoot()}>
      {open && (
        <View className={`wet-sheet ${scale}`}>
          <View
            id={titleId}
            className='wet-sheet__body'
            {...(process.env.TARO_ENV === 'h5' && { tabIndex: -1 })}
            {...accessible({ role: 'dialog', label: title })}
          >
            <View className='wet-sheet__head'>
              <Heading level={2}>{title}</Heading>
              <Pressable className='wet-sheet__close' label={componentMessages.close} onPress={onClose}>
                <Icon name='close' />
              </Pressable>
            </View>
            {children}
          </View>
        </View>
      )}
    </Popup>
  )
}
