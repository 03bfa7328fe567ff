// A client without manners, as a program of its own: asks from one address with so many calls under way, until it is killed.
//   node flood.mjs <port> <calls at once>
import http from 'node:http'

const [port, atOnce] = process.argv.slice(2).map(Number)
const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
const body = JSON.stringify({ procedure: 'credit.search', input: { words: '福州' } })

function ask() {
  const request = http.request(
    { port, host: '127.0.0.1', localAddress: '127.0.0.9', method: 'POST', agent },
    (response) => {
      response.resume()
      response.once('end', ask)
    },
  )
  request.once('error', () => setTimeout(ask, 100))
  request.end(body)
}

for (let number = 0; number < atOnce; number += 1) ask()
