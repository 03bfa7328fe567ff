import { Image, View } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import { accessible } from '../accessible'
import './qr.scss'

/** Pixels a module, and the quiet zone of four modules that ISO/IEC 18004 asks for. */
const cell = 4
const quiet = 4 * cell

/** Text as a QR code at level M, drawn as a picture in the page: no canvas, no network, and it prints. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const picture = useMemo(() => {
    const code = qrcode(0, 'M')
    code.addData(text, 'Byte')
    code.make()
    return code.createDataURL(cell, quiet)
  }, [text])
  return (
    <View className='wet-qr' {...accessible({ role: 'img', label })}>
      <Image className='wet-qr__picture' src={picture} mode='aspectFit' {...accessible({ hidden: true })} />
    </View>
  )
}
