/** The product's own server and functions as a process, for a bench that floods it: `guarded` as it is, or without its door. */
import { fuzzHouse } from '../chaos/fuzzHouse'
import { noDoor } from '../chaos/noDoor'

async function serve(): Promise<void> {
  const house = await fuzzHouse({
    merchants: Number(process.argv[2]),
    ...(process.argv[3] === 'guarded' ? {} : { door: noDoor }),
  })
  process.once('disconnect', () => void house.close().then(() => process.exit(0)))
  process.send?.(house.url)
}

void serve()
