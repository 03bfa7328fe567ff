/**
 * The `platform` package as Taro's system information asks it on H5 (config/index.ts): read off the browser's name at the first
 * question. The package itself does so when it is loaded, which cost every first page thirteen milliseconds.
 */
interface Known {
  readonly manufacturer?: string | null
  readonly product?: string | null
  readonly os?: { readonly family?: string | null; toString(): string }
}

const known = () => require('platform/platform') as Known

export default {
  get manufacturer() {
    return known().manufacturer
  },
  get product() {
    return known().product
  },
  get os() {
    return known().os
  },
} satisfies Known
