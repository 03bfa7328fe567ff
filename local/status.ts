import { readStatus, type Status } from '../cloudfunctions/operations'
import { closePlatform, currentPlatform } from '../cloudfunctions/platform'

/** The bridge's state as lines for a terminal: what waits, since when, and what somebody has to look at. */
export function statusLines(status: Status): readonly string[] {
  const since = (oldest?: string) => (oldest ? `，最早 ${oldest}` : '')
  return [
    `时间 ${status.at}`,
    `待送 ${status.queue.waiting}${since(status.queue.oldest)}；送不出去 ${status.queue.givenUp}`,
    `断路器 ${status.breaker}（本进程）`,
    ...status.feeds.map(({ feed, position, readAt }) => `读到 ${feed} ${position}，${readAt}`),
    `搁置的来文 ${status.letters.open}${since(status.letters.oldest)}；等前一条的 ${status.parked.count}${since(status.parked.oldest)}`,
    ...status.parts.map(
      ({ part, ranAt, failedSince, reason }) =>
        `定时 ${part} ${ranAt}${failedSince ? `，从 ${failedSince} 起失败：${reason ?? ''}` : ''}`,
    ),
    ...status.times.map(({ procedure, calls, p95 }) => `用时 ${procedure} 95% 在 ${p95} 毫秒以内，七天 ${calls} 次`),
    ...status.tasks.map(
      ({ id, kind, about, reason, attempts, since: from }) =>
        `要处理 ${id} ${kind} ${about ?? ''} 已试 ${attempts} 次，${from} 起：${reason}`,
    ),
  ]
}

/** `npm run status`: reads the same environment as the functions. @returns 1 where somebody has to look at something */
async function run(): Promise<0 | 1> {
  const status = await readStatus(await currentPlatform())
  process.stdout.write(`${statusLines(status).join('\n')}\n`)
  await closePlatform()
  return status.tasks.length > 0 || status.parts.some(({ failedSince }) => failedSince) ? 1 : 0
}

if (process.argv[1]?.endsWith('status.ts'))
  run().then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 2
    },
  )
