import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPage, contentPolicy, pageFile } from '#electron/pages.ts'

let folder: string

beforeAll(() => {
  const outside = mkdtempSync(path.join(tmpdir(), 'pages-'))
  folder = path.join(outside, 'renderer')
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  mkdirSync(path.join(folder, 'projection'))
  writeFileSync(path.join(outside, 'secret.txt'), 'secret')
  writeFileSync(
    path.join(folder, 'index.html'),
    '<meta nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>ế',
  )
  writeFileSync(path.join(folder, 'projection/index.html'), 'room')
  writeFileSync(path.join(folder, 'assets/app-1a2b.js'), 'code')
  writeFileSync(path.join(folder, 'assets/be-viet-pro.woff2'), 'font')
  writeFileSync(path.join(folder, 'assets/app.sqlite'), 'never')
})

afterAll(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true })
})

const text = (body: Uint8Array): string => new TextDecoder().decode(body)

describe('served pages', () => {
  it('gives each page a nonce of its own, in the page and in the policy alike', async () => {
    const [first, second] = await Promise.all([answerPage(folder, '/'), answerPage(folder, '/')])
    const nonces = [first, second].map(({ body, headers }) => {
      const found = [...text(body).matchAll(/nonce="([\w-]{20,})"/gu)].map(([, nonce]) => nonce)
      expect(new Set(found).size).toBe(1)
      expect(found).toHaveLength(2)
      expect(headers['Content-Security-Policy']).toContain(
        `script-src 'self' 'nonce-${found[0]}'; style-src 'self' 'nonce-${found[0]}'`,
      )
      expect(text(body)).toContain('ế')
      return found[0]
    })
    expect(nonces[0]).not.toBe(nonces[1])
    expect(first.headers['Cache-Control']).toBe('no-store')
  })

  it('has a policy without unsafe-inline, unsafe-eval, wildcards or addresses outside', () => {
    expect(contentPolicy('n')).not.toMatch(/unsafe|\*|https?:/u)
    expect(contentPolicy('n')).toContain("default-src 'none'")
  })

  it.each([
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8', 'code'],
    ['/assets/be-viet-pro.woff2', 'font/woff2', 'font'],
    ['/projection/', 'text/html; charset=utf-8', 'room'],
    ['/projection', 'text/html; charset=utf-8', 'room'],
  ])('serves %s as %s', async (pathname, type, body) => {
    const answer = await answerPage(folder, pathname)
    expect(answer.status).toBe(200)
    expect(answer.headers['Content-Type']).toBe(type)
    expect(answer.headers['X-Content-Type-Options']).toBe('nosniff')
    expect(text(answer.body)).toBe(body)
  })

  it('gives the first page for a place inside the program, so that reloading works', () => {
    expect(pageFile('/hom-nay')).toBe('index.html')
    expect(pageFile('/ho-so/nguyen-van-a')).toBe('index.html')
    expect(pageFile('/projectionist')).toBe('index.html')
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets\\..\\..\\secret.txt',
    '/.git/config',
    '/./index.html',
    '//etc/passwd.txt',
    '/assets//app-1a2b.js',
    '/C:/windows/win.txt',
    '/assets/app-1a2b.js%00.txt',
    '/assets/app-1a2b.js\0.txt',
  ])('finds nothing at %j', async (pathname) => {
    expect(pageFile(pathname)).toBeNull()
    const answer = await answerPage(folder, pathname)
    expect(answer.status).toBe(404)
    expect(answer.body).toHaveLength(0)
  })

  it('serves no type it does not know, no folder and no missing file', async () => {
    for (const pathname of ['/assets/app.sqlite', '/assets/none.js', '/index.html/x.js'])
      expect((await answerPage(folder, pathname)).status).toBe(404)
    mkdirSync(path.join(folder, 'folder.js'))
    expect((await answerPage(folder, '/folder.js')).status).toBe(404)
  })
})
