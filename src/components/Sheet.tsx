import { Popup } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { componentMessages } from '@/messages'
import { focusOn, onEscapeKey, overlayRoot, rememberFocus } from '@/platform'
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

/** A sheet from the bottom for one short question. Closes by its button, by the shade, and by Escape. */
export function Sheet({ open, ...content }: SheetProps) {
  return (
    <Popup
      visible={open}
      position='bottom'
      lockScroll
      portal={overlayRoot()}
      onClose={content.onClose}
      // Earlier the sheet is still moving in, and the browser would take the focus away again.
      afterShow={() => focusOn(dialogId)}
    >
      {open && <SheetContent {...content} />}
    </Popup>
  )
}

const dialogId = 'wet-sheet'

/** Mounted only while the sheet is open, which is when the keyboard belongs to it. */
function SheetContent({ title, onClose, children }: Omit<SheetProps, 'open'>) {
  const scale = useScaleClass()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const returnFocus = rememberFocus()
    const stop = onEscapeKey(() => close.current())
    return () => {
      stop()
      returnFocus()
    }
  }, [])
  return (
    <View className={`wet-sheet ${scale}`}>
      <View
        id={dialogId}
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
  )
}
