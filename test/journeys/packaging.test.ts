/**
 * What electron-builder makes, packed around a stand-in for Electron (simulated): the contents, the
 * fuses and the settings are real, the binary is not. The packed content itself runs on simulated
 * Electron.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Packager, Platform } from 'electron-builder'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readAsar, unpackAsar } from '#test/support/asar.ts'
import { projectPath, unitsOf } from '#test/support/project-files.ts'
import { makeStandInElectron } from '#test/support/stand-in-electron.ts'
import {
  desktopMissing,
  desktopShells,
  environmentOf,
  runDesktop,
} from '#test/support/start-desktop.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()

const TARGETS = {
  win: { unpacked: 'win-unpacked', binary: 'sothidua.exe', prebuild: 'win32-x64.node' },
  linux: { unpacked: 'linux-unpacked', binary: 'sothidua', prebuild: 'linux-x64.node' },
} as const
type System = keyof typeof TARGETS
const SYSTEMS = ['win', 'linux'] as const satisfies readonly System[]

const FUSES = z
  .array(z.enum(FuseV1Options))
  .parse(Object.values(FuseV1Options).filter((value) => typeof value === 'number'))

const packed = (system: System, ...parts: readonly string[]): string =>
  path.join(folder, system, TARGETS[system].unpacked, ...parts)
const archive = (system: System): string => packed(system, 'resources', 'app.asar')

function pack(system: System): Promise<string> {
  const standIn = path.join(folder, `electron-${system}`)
  makeStandInElectron(standIn, system)
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        projectPath('node_modules/electron-builder/cli.js'),
        '--config=electron-builder.yml',
        `--${system}`,
        'dir',
        '--x64',
        `-c.electronDist=${standIn}`,
        `-c.directories.output=${path.join(folder, system)}`,
      ],
      { cwd: projectPath() },
    )
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.once('error', reject)
    child.once('close', (status) =>
      status === 0 ? resolve(said) : reject(new Error(`electron-builder: ${status}\n${said}`)),
    )
  })
}

beforeAll(async () => {
  await Promise.all(SYSTEMS.map(pack))
})

describe.each(SYSTEMS)(
  'the program packed for %s around a stand-in Electron (simulated)',
  (system) => {
    it('holds the built program, its resources and one prebuilt SQLite, and nothing else', () => {
      const files = readAsar(archive(system)).files.map(({ name }) => name)
      const kinds = new Set(
        files.map(
          (name) =>
            /^(package\.json|out\/(?:main|preload|renderer)\/|resources\/|node_modules\/better-sqlite3\/(?:lib\/|prebuilds\/|package\.json|LICENSE))/u.exec(
              name,
            )?.[1] ?? name,
        ),
      )
      expect([...kinds].toSorted()).toEqual(
        [
          'node_modules/better-sqlite3/LICENSE',
          'node_modules/better-sqlite3/lib/',
          'node_modules/better-sqlite3/package.json',
          'node_modules/better-sqlite3/prebuilds/',
          'out/main/',
          'out/preload/',
          'out/renderer/',
          'package.json',
          'resources/',
        ].toSorted(),
      )
      expect(files.filter((name) => /\.(?:ts|tsx|map)$/u.test(name))).toEqual([])
      const bytes = readFileSync(archive(system)).length
      expect(bytes).toBeLessThan(40 * 1024 * 1024)
    })

    it('has the prebuilt file of its own system beside the archive, where it can be loaded', () => {
      const { prebuild } = TARGETS[system]
      const prebuilds = readAsar(archive(system)).files.filter(({ name }) => name.endsWith('.node'))
      const name = `node_modules/better-sqlite3/prebuilds/${prebuild}`
      expect(prebuilds).toEqual([{ name, size: expect.any(Number), at: null }])
      const beside = readdirSync(`${archive(system)}.unpacked`, {
        recursive: true,
        encoding: 'utf8',
      })
      expect(beside.filter((one) => one.endsWith('.node'))).toEqual([path.normalize(name)])
    })

    it('has every fuse as the hardening wants it, read back from the binary', async () => {
      const binary = packed(system, TARGETS[system].binary)
      const wire = await getCurrentFuseWire(binary)
      const states = FUSES.map((fuse) => [FuseV1Options[fuse], FuseState[wire[fuse] ?? Number.NaN]])
      expect(Object.fromEntries(states)).toEqual({
        RunAsNode: 'DISABLE',
        EnableCookieEncryption: 'ENABLE',
        EnableNodeOptionsEnvironmentVariable: 'DISABLE',
        EnableNodeCliInspectArguments: 'DISABLE',
        EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
        OnlyLoadAppFromAsar: 'ENABLE',
        LoadBrowserProcessSpecificV8Snapshot: 'DISABLE',
        GrantFileProtocolExtraPrivileges: 'DISABLE',
        // As Electron made it: electron-builder knows no setting for it.
        WasmTrapHandlers: 'ENABLE',
      })
    })

    it('says which packages were built in', () => {
      const listed = z
        .array(z.string().regex(/^(?:@[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+/u))
        .parse(JSON.parse(readFileSync(projectPath('out/main/packages.json'), 'utf8')))
      expect(listed.map((one) => one.slice(0, one.lastIndexOf('@')))).toEqual(
        expect.arrayContaining(['@orpc/server', 'kysely', 'zod']),
      )
      const names = readAsar(archive(system)).files.map(({ name }) => name)
      expect(names).toEqual(
        expect.arrayContaining(['out/main/packages.json', 'out/renderer/packages.json']),
      )
    })

    it('speaks the two languages it is made for', () => {
      expect(readdirSync(packed(system, 'locales')).toSorted()).toEqual(['en-US.pak', 'vi.pak'])
    })
  },
)

describe('the packed program (simulated)', () => {
  it('for Windows carries the hash by which Electron knows its archive', () => {
    const binary = readFileSync(packed('win', TARGETS.win.binary)).toString('latin1')
    const { headerHash } = readAsar(archive('win'))
    expect(binary).toContain(headerHash)
    expect(binary).toContain('resources\\\\app.asar')
  })

  // What lies in the archive is all that it has: out/, resources/, one package.
  it.skipIf(desktopMissing() || process.platform !== 'linux')(
    'does its work from what was packed alone, on simulated Electron',
    async () => {
      const [shell] = desktopShells()
      const program = path.join(folder, 'program')
      unpackAsar(archive('linux'), program)
      expect(existsSync(path.join(program, 'electron'))).toBe(false)
      const store = path.join(folder, 'council.sqlite')
      const cli = (...words: readonly string[]) =>
        runDesktop(
          shell ?? expect.unreachable(),
          ['--cli', ...words],
          environmentOf(folder),
          program,
        )
      const units = unitsOf('bac-kan-2024')
      const opened = await cli('open', '--store', store, '--plan', 'bac-kan-2024', '--units', units)
      expect(opened).toMatchObject({ status: 0 })
      const list = projectPath('test/fixtures/submissions/bk-10 TCKH.xlsx')
      const imported = await cli('import', '--store', store, list, '--json')
      expect(imported.status).toBe(0)
      const seen = z.object({ files: z.array(z.object({ refused: z.null() })) })
      expect(seen.parse(JSON.parse(imported.output)).files).toHaveLength(1)
    },
  )
})

describe('electron-builder.yml', () => {
  it('packs for PCs with and without an administrator, and opens hand-over packages', async () => {
    const packager = new Packager({
      projectDir: projectPath(),
      config: 'electron-builder.yml',
      targets: Platform.LINUX.createTarget(),
    })
    await packager.validateConfig()
    const { config } = packager
    expect(config.fileAssociations).toMatchObject([
      { ext: 'sothidua', mimeType: 'application/vnd.so-thi-dua', role: 'Editor' },
    ])
    expect(config.win?.target).toEqual([
      { target: 'portable', arch: ['x64'] },
      { target: 'nsis', arch: ['x64'] },
    ])
    expect(config.portable).toMatchObject({ requestExecutionLevel: 'user' })
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    })
    expect(config.linux?.target).toEqual(['AppImage', 'deb'])
    expect(config.npmRebuild).toBe(false)
    expect(config.publish).toBe(null)
  })
})
