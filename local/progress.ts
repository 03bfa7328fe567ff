/** Writes what the start is doing: one line a step, a bar where there is something to count. */
export interface Progress {
  step(text: string): void
  bar(text: string, done: number, of: number): void
}

const WIDTH = 24

/** A bar that redraws itself on a terminal, and prints every tenth elsewhere, so that a log stays readable. */
export function progress(out: NodeJS.WriteStream = process.stdout): Progress {
  let lastTenth = ''
  return {
    step: (text) => void out.write(`• ${text}\n`),
    bar: (text, done, of) => {
      const share = of > 0 ? Math.min(1, done / of) : 1
      const line = `• ${text} ${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} ${done}/${of}`
      if (out.isTTY) {
        out.write(`\r${line}${share === 1 ? '\n' : ''}`)
        return
      }
      const tenth = `${text} ${Math.floor(share * 10)}`
      if (tenth !== lastTenth) out.write(`${line}\n`)
      lastTenth = tenth
    },
  }
}
