/** The whole product, filled, as a process of its own: what every page of the mini-program shows, behind its cloud functions. */
import { newFolder, removeFolder, startProduct } from '../h5/product'
import { fillCity } from '../h5/walk/filledCity'

async function serve(): Promise<void> {
  const folder = newFolder()
  const product = await startProduct(folder, { MERCHANTS: '300' })
  const city = await fillCity(product)
  process.on('message', async ({ id, name, event, person }: Asked) => {
    const result = await fetch(`${product.url}/functions/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(person && { cookie: person === 'head' ? city.headCookie : city.cookie }),
      },
      body: JSON.stringify(event),
    })
      .then((response) => response.json())
      .catch((error: Error) => ({ failed: error.message }))
    process.send?.({ id, result })
  })
  process.on('disconnect', async () => {
    await product.stop()
    removeFolder(folder)
    process.exit(0)
  })
  process.send?.({ ready: true, city })
}

interface Asked {
  readonly id: number
  readonly name: string
  readonly event: unknown
  /** Who is signed in: see the visits. */
  readonly person?: 'person' | 'head'
}

void serve()
