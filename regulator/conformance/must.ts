/** What was expected and what came instead. Its message is all the report shows, so it holds no key and no signature. */
export class CheckFailure extends Error {}

/** @throws CheckFailure unless the condition holds */
export function must(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new CheckFailure(message())
}
