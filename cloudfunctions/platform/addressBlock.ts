import { isIPv6 } from 'node:net'

/** Groups of an IPv6 address that a provider gives to one customer: /64. */
const CUSTOMER_GROUPS = 4
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * What counts as one caller where nobody is signed in: an IPv4 address, or the /64 of an IPv6 one, since whoever has one of its
 * addresses has eighteen million million million.
 */
export function addressBlock(address: string): string {
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const [before, after] = [head, tail ?? ''].map((part) => (part ? part.split(':') : [])) as [string[], string[]]
  // an IPv4 address at the end stands for two groups
  const given = before.length + after.length + (address.includes('.') ? 1 : 0)
  const groups = tail === undefined ? before : [...before, ...Array<string>(8 - given).fill('0'), ...after]
  return `${groups
    .slice(0, CUSTOMER_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
