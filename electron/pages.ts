/**
 * Answers requests for the built pages, the same for the loopback server and for app://: right
 * types, no way out of the folder, and a policy with a fresh nonce for each page served.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PROJECTION_PATH } from '#shared/shell-link.ts'

export interface PageAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/** What the build left in the pages for the nonce (electron/renderer-build.ts). */
const NONCE_PLACEHOLDER = /__CSP_NONCE__/gu

/**
 * The policy of a page. Nothing from outside, no inline script or style without the nonce, no frame,
 * no form that leaves. `blob:` images are charts and previews made in the page.
 */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "frame-src 'none'",
    "object-src 'none'",
  ].join('; ')

/** Headers of everything that is served. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), fullscreen=(self), window-management=(self)',
}

const notFound: PageAnswer = {
  status: 404,
  headers: { ...SAFE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  body: new Uint8Array(),
}

/** A path is made of plain names only: no dots in front, no backslash, no drive, no NUL. */
const PLAIN_NAME = /^[\w-][\w.-]*$/u

/**
 * The file that a URL path means, relative to the pages' folder; null for a path of no page. A path
 * without an extension is a place inside the program, and the page itself finds it.
 */
export function pageFile(pathname: string): string | null {
  if (pathname === '/') return 'index.html'
  const inProjection =
    pathname === PROJECTION_PATH.slice(0, -1) || pathname.startsWith(PROJECTION_PATH)
  const names = pathname.slice(1).replace(/\/$/u, '').split('/')
  if (!names.every((name) => PLAIN_NAME.test(name))) return null
  if (path.posix.extname(pathname) !== '') return names.join('/')
  return inProjection ? 'projection/index.html' : 'index.html'
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR')

/**
 * Answers for one URL path (percent-encoded, without query) from the folder of built pages.
 * Unknown paths and types give 404; a failure of the disk is thrown.
 */
export async function answerPage(folder: string, pathname: string): Promise<PageAnswer> {
  const file = pageFile(pathname)
  const extension = file === null ? '' : path.posix.extname(file)
  const type = TYPES[extension]
  if (file === null || type === undefined) return notFound
  try {
    const bytes = new Uint8Array(await readFile(path.join(folder, ...file.split('/'))))
    if (extension !== '.html')
      return {
        status: 200,
        headers: {
          ...SAFE_HEADERS,
          'Content-Type': type,
          // Names in assets/ carry a hash of the contents.
          'Cache-Control': file.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
        },
        body: bytes,
      }
    const nonce = randomBytes(18).toString('base64url')
    const html = new TextDecoder().decode(bytes).replace(NONCE_PLACEHOLDER, nonce)
    return {
      status: 200,
      headers: {
        ...SAFE_HEADERS,
        'Content-Type': type,
        'Cache-Control': 'no-store',
        'Content-Security-Policy': contentPolicy(nonce),
      },
      body: new TextEncoder().encode(html),
    }
  } catch (error) {
    if (isMissing(error)) return notFound
    throw error
  }
}
