import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type SigningKey, signRequest } from '../../../../regulator/contract'
import type { Broken, Reply, Request, Sound } from './broken'

/** Puts a broken backend in front of the sound one. @param key the one key the sound backend knows */
export async function brokenServer(broken: Broken, soundUrl: string, key: SigningKey) {
  const send = async ({ method, target, headers, body }: Request): Promise<Reply> => {
    const { host: _, connection: __, 'content-length': ___, ...rest } = headers
    const answer = await fetch(soundUrl + target, {
      method,
      headers: rest,
      ...(body.length > 0 || method === 'POST' || method === 'PUT' ? { body: new Uint8Array(body) } : {}),
    })
    const type = answer.headers.get('content-type')
    return { status: answer.status, headers: type ? { 'content-type': type } : {}, text: await answer.text() }
  }
  const sound: Sound = {
    forward: send,
    forwardSigned: async (request) => {
      const { method, target, body } = request
      const headers = { 'content-type': request.headers['content-type'] }
      return send({ ...request, headers: await signRequest({ method, url: soundUrl + target, body, headers }, key) })
    },
  }
  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = []
    for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part)
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
    const { method = '', url: target = '' } = incoming
    const reply = await broken.handle({ method, target, headers, body: Buffer.concat(parts) }, sound)
    response.writeHead(reply.status, reply.headers).end(reply.status === 204 ? undefined : reply.text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
