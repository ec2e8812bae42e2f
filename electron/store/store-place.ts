/**
 * Whether a live store may lie where it lies. On a network share SQLite's locks do not hold and WAL
 * needs shared memory that two PCs do not have (https://www.sqlite.org/wal.html, "All processes
 * using a database must be on the same host computer"); a stick is pulled while something is written.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from '#shared/kernel/refusal.ts'

export interface Mount {
  readonly device: string
  readonly point: string
  readonly type: string
}

export type PlaceProblem = {
  readonly code: 'STORE_ON_NETWORK' | 'STORE_ON_REMOVABLE'
  readonly kind: string
}

const NETWORK =
  /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|ceph|glusterfs|fuse\.(sshfs|gvfsd-fuse|glusterfs|davfs2?|rclone|smbnetfs)|davfs)$/

/** `/proc/mounts` writes a space as \040. */
const unescape = (text: string): string =>
  text.replace(/\\(\d{3})/g, (_all, octal: string) =>
    String.fromCodePoint(Number.parseInt(octal, 8)),
  )

/** The lines of /proc/mounts. */
export const parseMounts = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [device, point, type] = line.split(' ').map(unescape)
    return device === undefined || point === undefined || type === undefined
      ? []
      : [{ device, point, type }]
  })

const holds = (point: string, file: string): boolean =>
  file === point || file.startsWith(point.endsWith('/') ? point : `${point}/`)

/** Of a drive of Windows, by the name of its System.IO.DriveType. */
function driveProblem(letter: string, type: string): PlaceProblem | null {
  const kind = `ổ ${letter.toUpperCase()}:`
  if (type === 'Network') return { code: 'STORE_ON_NETWORK', kind }
  if (type === 'Removable' || type === 'CDRom') return { code: 'STORE_ON_REMOVABLE', kind }
  return null
}

/** What stands against a store at this absolute, resolved path; null where nothing does. */
export function placeProblem(
  file: string,
  mounts: readonly Mount[],
  isRemovable: (device: string) => boolean,
  kindOfDrive: (letter: string) => string = () => '',
): PlaceProblem | null {
  if (/^\\\\(?![?.]\\)|^\\\\\?\\UNC\\/i.test(file)) return { code: 'STORE_ON_NETWORK', kind: 'UNC' }
  const letter = /^(?:\\\\\?\\)?([a-z]):/i.exec(file)?.[1]
  if (letter !== undefined) return driveProblem(letter, kindOfDrive(letter))
  // The last mount over a point is the one in force, hence the later of equals.
  const mount = mounts
    .filter(({ point }) => holds(point, file))
    .reduce<Mount | null>(
      (best, one) => (best === null || one.point.length >= best.point.length ? one : best),
      null,
    )
  if (mount === null) return null
  if (NETWORK.test(mount.type)) return { code: 'STORE_ON_NETWORK', kind: mount.type }
  if (isRemovable(mount.device)) return { code: 'STORE_ON_REMOVABLE', kind: mount.type }
  return null
}

/** The kernel's word for a device such as /dev/sdb1: the flag stands at the whole disk. */
function deviceIsRemovable(device: string): boolean {
  if (!device.startsWith('/dev/')) return false
  try {
    const block = fs.realpathSync(path.join('/sys/class/block', path.basename(device)))
    const flag = [block, path.dirname(block)]
      .map((folder) => path.join(folder, 'removable'))
      .find((file) => fs.existsSync(file))
    return flag !== undefined && fs.readFileSync(flag, 'utf8').trim() === '1'
  } catch (error) {
    // A device without an entry (a container, a mapper) cannot be told; it is not refused.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

/**
 * Asks what kind of drive a letter is once for each volume, while the program runs. A letter that
 * another volume has now is asked about again; no answer, or a volume that does not say which one it
 * is, is not remembered.
 */
export function oncePerVolume(
  ask: (letter: string) => string,
  volumeOf: (letter: string) => string | null,
): (letter: string) => string {
  const known = new Map<string, { readonly volume: string; readonly type: string }>()
  return (given) => {
    const letter = given.toUpperCase()
    const volume = volumeOf(letter)
    const before = known.get(letter)
    if (before !== undefined && before.volume === volume) return before.type
    const type = ask(letter)
    known.delete(letter)
    if (volume !== null && type !== '') known.set(letter, { volume, type })
    return type
  }
}

/** The serial number of the volume that has this letter now, as Windows gives it to Node. */
function volumeSerial(letter: string): string | null {
  try {
    const { dev } = fs.statSync(`${letter}:\\`, { bigint: true })
    return dev === 0n ? null : String(dev)
  } catch (error) {
    // A drive that is not ready or may not be looked at is asked about every time.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

/**
 * What Windows calls the drive of this letter, "" where it does not say. Node cannot ask, and
 * PowerShell takes half a second, so the system's own drive, where a store lies unless somebody moved
 * it, is not asked about.
 */
function askWindows(letter: string): string {
  if (process.platform !== 'win32') return ''
  if ((process.env['SystemDrive'] ?? 'C:').toUpperCase().startsWith(letter.toUpperCase())) return ''
  const { stdout } = spawnSync(
    'powershell.exe',
    ['-NoProfile', '-NonInteractive', '-Command', `([IO.DriveInfo]'${letter}').DriveType`],
    { encoding: 'utf8', timeout: 5000, windowsHide: true },
  )
  return (stdout ?? '').trim()
}

const windowsDriveType = oncePerVolume(askWindows, volumeSerial)

/** The path with links resolved, also where the file itself is not there yet. */
function resolved(file: string): string {
  const whole = path.resolve(file)
  const existing = fs.existsSync(whole) ? whole : path.dirname(whole)
  if (!fs.existsSync(existing)) return whole
  // The native one also turns a mapped drive of Windows into its UNC path.
  return fs.realpathSync.native(existing)
}

/**
 * Refuses a place where a live store would be lost sooner or later. Where the system does not tell,
 * nothing is refused.
 * @throws Refusal STORE_ON_NETWORK, STORE_ON_REMOVABLE
 */
export function requireGoodPlace(file: string): void {
  const mounts = fs.existsSync('/proc/mounts')
    ? parseMounts(fs.readFileSync('/proc/mounts', 'utf8'))
    : []
  const problem = placeProblem(resolved(file), mounts, deviceIsRemovable, windowsDriveType)
  if (problem !== null) throw new Refusal(problem.code, { path: file, kind: problem.kind })
}
