import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder } from '#electron/data-folder.ts'
import { findElectron } from '#electron/find-electron.ts'
import { findBrowser } from '#electron/loopback/find-browser.ts'

let folder: string
const put = (name: string, mode: number): string => {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, mode)
  return file
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'finding-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('finding a browser', () => {
  it('takes the one that was named, else the first on the path that can be run', () => {
    const chromium = put('bin/chromium', 0o755)
    put('other/microsoft-edge', 0o644)
    const chosen = put('mine/chrome', 0o755)
    const PATH = `${folder}/bin:${folder}/other:${folder}/none`
    expect(findBrowser({ PATH }, 'linux')).toBe(chromium)
    expect(findBrowser({ PATH, CHROMIUM_PATH: chosen }, 'linux')).toBe(chosen)
    expect(findBrowser({ PATH, CHROMIUM_PATH: `${folder}/gone` }, 'linux')).toBe(chromium)
  })

  it('looks for Chrome and Edge where Windows puts them', () => {
    const edge = put('x86/Microsoft/Edge/Application/msedge.exe', 0o755)
    const environment = {
      PROGRAMFILES: path.join(folder, 'pf'),
      'PROGRAMFILES(X86)': path.join(folder, 'x86'),
    }
    expect(findBrowser(environment, 'win32')).toBe(edge)
    const chrome = put('pf/Google/Chrome/Application/chrome.exe', 0o755)
    expect(findBrowser(environment, 'win32')).toBe(chrome)
  })

  it('finds none where there is none', () => {
    expect(findBrowser({}, 'linux')).toBeNull()
    expect(findBrowser({}, 'win32')).toBeNull()
  })
})

describe('finding Electron', () => {
  it('only looks on the disk', () => {
    const dist = path.join(folder, 'dist')
    expect(findElectron({}, dist)).toBeNull()
    expect(findElectron({ ELECTRON_EXEC_PATH: path.join(folder, 'gone') }, dist)).toBeNull()
    const named = put('named-electron', 0o755)
    expect(findElectron({ ELECTRON_EXEC_PATH: named }, dist)).toBe(named)
  })

  it.runIf(process.platform === 'linux')('finds what electron:fetch brought', () => {
    const binary = put('dist/electron', 0o755)
    expect(findElectron({}, path.join(folder, 'dist'))).toBe(binary)
  })
})

describe('the data folder', () => {
  it('is one a user, the same for every shell', () => {
    expect(dataFolder({}, 'linux')).toBe(path.join(homedir(), '.local/share/so-thi-dua'))
    expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/so-thi-dua')
    expect(dataFolder({ XDG_DATA_HOME: 'relative' }, 'linux')).toBe(dataFolder({}, 'linux'))
    expect(dataFolder({ APPDATA: '/roaming' }, 'win32')).toBe('/roaming/so-thi-dua')
    expect(dataFolder({ APPDATA: '/roaming', SO_THI_DUA_DATA: '/usb' }, 'win32')).toBe('/usb')
  })
})
