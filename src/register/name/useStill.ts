import { useEffect, useState } from 'react'

/** A person who has stopped typing this long may be asked about on the server; milliseconds. */
const stillAfter = 600

/** A value as it was when it last stood still. */
export function useStill<T>(value: T): T {
  const [still, setStill] = useState(value)
  const identity = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `identity` is the value; a new object with the same content is no change
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), stillAfter)
    return () => clearTimeout(timer)
  }, [identity])
  return still
}
