import { spawn } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { takeDesk } from '#electron/desk-lock.ts'
import { projectPath } from '#test/support/project-files.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
const nobody = (): void => undefined
const refused = { code: 'STORE_OPEN_ELSEWHERE' }

/** A desk in a process of its own, once it is taken. */
function deskElsewhere(store: string): Promise<{ readonly kill: () => Promise<void> }> {
  const program = `import { takeDesk } from ${JSON.stringify(projectPath('electron/desk-lock.ts'))}
await takeDesk(process.argv[1], () => process.stdout.write('knocked'))
process.stdout.write('taken')
setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, store], {
    cwd: projectPath(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve) => {
    child.stdout.once('data', () =>
      resolve({
        kill: () => {
          child.kill('SIGKILL')
          return ended
        },
      }),
    )
  })
}

describe('the desk of a store', () => {
  it('is one: a second is refused, and the first is called', async () => {
    const store = path.join(folder, 'one.sqlite')
    let calls = 0
    const desk = await takeDesk(store, () => (calls += 1))
    await expect(takeDesk(store, nobody)).rejects.toMatchObject({
      ...refused,
      values: { path: store },
    })
    await expect.poll(() => calls).toBe(1)
    await desk.release()
    const next = await takeDesk(store, nobody)
    await next.release()
  })

  it('is another for another store', async () => {
    const desks = await Promise.all(
      ['a.sqlite', 'b.sqlite'].map((name) => takeDesk(path.join(folder, name), nobody)),
    )
    expect(desks).toHaveLength(2)
    await Promise.all(desks.map((desk) => desk.release()))
  })

  it.skipIf(process.platform === 'win32')(
    'is the same by whatever path, also before the store is made',
    async () => {
      const real = path.join(folder, 'real')
      const linked = path.join(folder, 'linked')
      mkdirSync(real)
      symlinkSync(real, linked)
      const desk = await takeDesk(path.join(real, 'deep', 'council.sqlite'), nobody)
      mkdirSync(path.join(real, 'deep'))
      writeFileSync(path.join(real, 'deep', 'council.sqlite'), '')
      const again = takeDesk(path.join(linked, 'deep', '.', 'council.sqlite'), nobody)
      await expect(again).rejects.toMatchObject(refused)
      await desk.release()
    },
  )

  it('is held against other programs, and free again when one was killed', async () => {
    const store = path.join(folder, 'killed.sqlite')
    const other = await deskElsewhere(store)
    await expect(takeDesk(store, nobody)).rejects.toMatchObject(refused)
    await other.kill()
    const desk = await takeDesk(store, nobody)
    await desk.release()
  })

  it('does not keep a program from ending', async () => {
    const program = `import { takeDesk } from ${JSON.stringify(projectPath('electron/desk-lock.ts'))}
await takeDesk(process.argv[1], () => {})`
    const status = await new Promise((resolve) => {
      spawn(
        process.execPath,
        ['--input-type=module', '-e', program, path.join(folder, 'ends.sqlite')],
        { cwd: projectPath(), stdio: 'inherit' },
      ).once('exit', resolve)
    })
    expect(status).toBe(0)
  })
})
