import { describe, expect, it } from 'vitest'
import { APP_ORIGIN, DESK_URL, isOurs, PROJECTION_URL } from '#electron/desktop/app-origin.ts'
import { isPermitted, staysInside } from '#electron/desktop/lock-down.ts'
import { isTrusted } from '#electron/desktop/trusted-frame.ts'
import { windowOptions } from '#electron/desktop/window-options.ts'

const FOREIGN = [
  'https://so-thi-dua/',
  'http://127.0.0.1:8080/',
  'app://so-thi-dua.evil.example/',
  'app://evil.example/so-thi-dua/',
  'app://user@so-thi-dua/',
  'app://so-thi-dua:80/',
  'file:///C:/so-thi-dua/index.html',
  'about:blank',
  'javascript:alert(1)',
  'data:text/html,x',
  'so-thi-dua',
  '',
]

describe('what desktop windows may do', () => {
  it('knows its own pages and no others', () => {
    expect([DESK_URL, PROJECTION_URL, `${APP_ORIGIN}/hom-nay?x=1#y`].every(isOurs)).toBe(true)
    expect(FOREIGN.filter(isOurs)).toEqual([])
  })

  it('grants full screen and the clipboard to its own pages, and nothing to others', () => {
    expect(isPermitted('fullscreen', APP_ORIGIN)).toBe(true)
    expect(isPermitted('clipboard-sanitized-write', DESK_URL)).toBe(true)
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'hid'])
      expect(isPermitted(permission, APP_ORIGIN)).toBe(false)
    for (const origin of FOREIGN) expect(isPermitted('fullscreen', origin)).toBe(false)
  })

  it('calls nobody outside', () => {
    expect(staysInside(DESK_URL)).toBe(true)
    expect(staysInside('blob:app://so-thi-dua/1')).toBe(true)
    for (const address of [
      'https://x.example/',
      'http://127.0.0.1/',
      'ws://x/',
      'file:///etc/x',
      '',
    ])
      expect(staysInside(address)).toBe(false)
  })

  it('runs pages in the sandbox, in a world of their own, without Node', () => {
    expect(windowOptions().webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
  })

  it('gives a port to the top frame of its own pages only', () => {
    const top = { origin: APP_ORIGIN, parent: null }
    expect(isTrusted(top)).toBe(true)
    expect(isTrusted(null)).toBe(false)
    expect(isTrusted({ ...top, origin: 'https://evil.example' })).toBe(false)
    expect(isTrusted({ ...top, origin: 'null' })).toBe(false)
    const inner = { origin: APP_ORIGIN, parent: top } as unknown as Parameters<typeof isTrusted>[0]
    expect(isTrusted(inner)).toBe(false)
  })
})
