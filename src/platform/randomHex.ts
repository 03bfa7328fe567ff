/**
 * Random hexadecimal characters that tell one request from another. They guard nothing: the server knows the person by
 * the platform's identity and keeps each person's keys apart, so the language's own generator is good enough.
 */
export function randomHex(length: number): string {
  return Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('')
}
