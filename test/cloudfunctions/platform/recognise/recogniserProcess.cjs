// A recogniser of its own in a process of its own: answers by the colour of the picture, which the test chooses.
const { createServer } = require('node:http')
const sharp = require('sharp')

const answers = {
  red: [
    200,
    { name: '林小海', residentId: '350102199202020018', address: '福州市仓山区金山大道1号', secret: 'unknown keys' },
  ],
  green: [200, { name: '福州榕网云科技有限公司', uscc: '91350102MAT007148P' }],
  blue: [422, {}],
  grey: [500, 'broken'],
  white: [200, '{"name": 17}'],
  black: [200, 'x'.repeat(100_000)],
}

function colour([red, green, blue]) {
  if (red > 200 && green > 200 && blue > 200) return 'white'
  if (red < 50 && green < 50 && blue < 50) return 'black'
  if (red > 200) return 'red'
  if (green > 200) return 'green'
  return blue > 200 ? 'blue' : 'grey'
}

const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  if (request.headers.authorization !== 'Bearer the-key') return response.writeHead(401).end()
  const { kind, image } = JSON.parse(body)
  const picture = Buffer.from(image, 'base64')
  const { exif } = await sharp(picture).metadata()
  const pixel = [...(await sharp(picture).resize(1, 1).removeAlpha().raw().toBuffer())]
  const [status, answer] = answers[colour(pixel)]
  process.stdout.write(`${JSON.stringify({ kind, exif: exif !== undefined })}\n`)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/read\n`))
