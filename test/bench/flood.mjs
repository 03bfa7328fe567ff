// A client without manners, as a program of its own: asks with so many calls under way, never waits, whatever it is told, until
// it is asked how far it came.
//   node flood.mjs <port> <calls at once> [cookie of a signed-in person, who then comes from a thousand addresses]
import http from 'node:http'

const [port, atOnce, cookie] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true, maxSockets: Number(atOnce) })
const body = JSON.stringify({ procedure: 'credit.search', input: { words: '福州' } })
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
const counts = { sent: 0, letIn: 0, refused: 0 }
const began = performance.now()

function ask() {
  counts.sent += 1
  const number = counts.sent % 1_000
  const request = http.request(
    {
      port,
      host: '127.0.0.1',
      localAddress: cookie ? `127.2.${number >> 8}.${number & 255}` : '127.0.0.9',
      path: '/functions/api',
      method: 'POST',
      agent,
      // forged, and new each time: it must not buy anything
      headers: { ...headers, 'x-forwarded-for': `10.0.${number >> 8}.${number & 255}`, ...(cookie ? { cookie } : {}) },
    },
    (response) => {
      if (response.statusCode === 200) counts.letIn += 1
      else {
        counts.refused += 1
        if (counts.refused === 1) process.send('refused')
      }
      response.resume()
      response.once('close', ask)
    },
  )
  request.once('error', () => setImmediate(ask))
  request.end(body)
}

process.once('message', () =>
  process.send({ ...counts, seconds: (performance.now() - began) / 1000 }, () => process.exit(0)),
)
for (let number = 0; number < Number(atOnce); number += 1) ask()
