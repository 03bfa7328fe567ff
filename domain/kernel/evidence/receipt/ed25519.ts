import { eddsa, edwards } from '@noble/curves/abstract/edwards.js'
import { sha512 } from '@noble/hashes/sha2.js'

/**
 * Ed25519 (RFC 8032 §5.1) from noble's own parts. The ready-made module also sets up protocols nobody here uses, one of
 * which calls `TextEncoder` while it is loaded: in WeChat that ends the page.
 */
const curve = edwards({
  p: BigInt('0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed'),
  n: BigInt('0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed'),
  h: BigInt(8),
  a: BigInt('0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec'),
  d: BigInt('0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3'),
  Gx: BigInt('0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a'),
  Gy: BigInt('0x6666666666666666666666666666666666666666666666666666666666666658'),
})

/** Strict as in RFC 8032: what other rules would let pass (ZIP 215) is refused. */
export const ed25519 = eddsa(curve, sha512, { zip215: false })
