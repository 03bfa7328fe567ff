import type { Pixels } from '../../domain/kernel/photo'

/** The dots of a picture on H5, no larger than `most`, with the size it has. @throws when the browser cannot show it */
export async function browserPixels(
  path: string,
  most: number,
): Promise<{ shown: Pixels; width: number; height: number }> {
  const image = new Image()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => reject(new Error('not a picture'))
    image.src = path
  })
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(1, most / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { shown: { width: canvas.width, height: canvas.height, rgba: data }, width, height }
}
