import Taro from '@tarojs/taro'

export type CloudRequest = { procedure: string; input: Record<string, unknown>; idempotencyKey?: string }
type Reply = { ok: true; data: unknown } | { ok: false; error: { code: string; message: string } }

/**
 * Stands where WeChat's cloud stands: answers by procedure and keeps every request. A procedure without an answer is a
 * broken network.
 */
export function cloud(answers: Record<string, (request: CloudRequest) => Reply>) {
  const requests: CloudRequest[] = []
  Object.assign(Taro, {
    cloud: {
      callFunction: async ({ data }: { data: CloudRequest }) => {
        requests.push(data)
        const answer = answers[data.procedure]
        if (!answer) throw new Error('request:fail')
        return { result: answer(data) }
      },
    },
  })
  return { requests, answers }
}
