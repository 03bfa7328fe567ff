import { createHash } from 'node:crypto'

/**
 * The content security policy of the H5 page. Its own inline scripts (Taro scales the root font with one) are allowed by
 * their digests, so that no other inline script ever runs; the icon font of Taro's form components is a data address.
 *
 * @param page the built index.html
 */
export function contentPolicy(page: string): string {
  const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  )
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...inline].join(' ')}`,
    // Taro and NutUI position through style attributes
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // Taro sends a chosen file by reading it back from its blob address
    "connect-src 'self' blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}
