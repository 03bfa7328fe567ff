import { Popup } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
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
  /** May come while another sheet is open, and stands above it. */
  readonly above?: boolean
  readonly children: ReactNode
}

/**
 * A sheet from the bottom for one short question. Closes by its button, by the shade, and by Escape. Every page has one or two
 * that most people never see, so there is nothing of it before it opens for the first time; it opens from closed, as its movement needs.
 */
export function Sheet({ open, above = false, ...content }: SheetProps) {
  const id = above ? 'wet-sheet-above' : 'wet-sheet'
  const [there, setThere] = useState(false)
  useEffect(() => {
    if (open) setThere(true)
  }, [open])
  if (!open && !there) return null
  return (
    <Popup
      visible={open && there}
      {...(above && { zIndex: aboveOthers })}
      position='bottom'
      lockScroll
      portal={overlayRoot()}
      onClose={content.onClose}
      // Earlier the sheet is still moving in, and the browser would take the focus away again.
      afterShow={() => focusOn(id)}
    >
      {open && <SheetContent id={id} {...content} />}
    </Popup>
  )
}

/** NutUI's own sheets stand at 1100. */
const aboveOthers = 1_200

interface SheetContentProps extends Omit<SheetProps, 'open' | 'above'> {
  readonly id: string
}

/** Mounted only while the sheet is open, which is when the keyboard belongs to it. */
function SheetContent({ id, title, onClose, children }: SheetContentProps) {
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
        id={id}
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
