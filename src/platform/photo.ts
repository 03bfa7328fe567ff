import Taro from '@tarojs/taro'
import { lookedAt, lookOver, type PhotoConcern, type Pixels } from '../../domain/kernel/photo'
import { platformMessages } from '../messages'
import { pickInBrowser } from './browserFiles'
import { browserPixels } from './browserPixels'
import type { ChosenFile } from './chosenFile'
import { permit } from './privacy'

/** A phone that has not shown its dots by then never will; milliseconds. */
const patience = 3_000

/**
 * What may be wrong with a photograph of a document. Nothing where the phone cannot show the dots, or takes too long: it only
 * warns, and nobody waits for it.
 */
export async function photoConcerns({ path }: Pick<ChosenFile, 'path'>): Promise<readonly PhotoConcern[]> {
  try {
    const reading = process.env.TARO_ENV === 'h5' ? browserPixels(path, lookedAt) : phonePixels(path, lookedAt)
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience))
    const read = await Promise.race([reading, late])
    return read ? lookOver(read.shown, read) : []
  } catch {
    return []
  }
}

/** Lets the person photograph one document or take a picture of it; undefined when they change their mind. */
export async function choosePhoto(): Promise<ChosenFile | undefined> {
  if (!(await permit('pictures'))) return undefined
  if (process.env.TARO_ENV === 'h5') {
    const [file] = await pickInBrowser(1, 'image/jpeg,image/png,image/webp')
    return file && { path: URL.createObjectURL(file), name: file.name, size: file.size }
  }
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    const [file] = tempFiles
    return file && { path: file.tempFilePath, name: platformMessages.pictureName(1, 'jpg'), size: file.size }
  } catch {
    // closing the sheet is an answer
    return undefined
  }
}

/** What of a 2D canvas is used; Taro's types know no 2D context. */
interface Context2d {
  drawImage(image: unknown, x: number, y: number, width: number, height: number): void
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray }
}

/** The same on the phone: a canvas nobody sees (WeChat 2.16.1). */
async function phonePixels(path: string, most: number): Promise<{ shown: Pixels; width: number; height: number }> {
  const { width, height } = await Taro.getImageInfo({ src: path })
  const scale = Math.min(1, most / Math.max(width, height))
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: wide, height: high })
  const image = canvas.createImage() as unknown as { onload: () => void; onerror: () => void; src: string }
  await new Promise<void>((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => reject(new Error('not a picture'))
    image.src = path
  })
  const context = canvas.getContext('2d') as unknown as Context2d
  context.drawImage(image, 0, 0, wide, high)
  const { data } = context.getImageData(0, 0, wide, high)
  return { shown: { width: wide, height: high, rgba: data }, width, height }
}
