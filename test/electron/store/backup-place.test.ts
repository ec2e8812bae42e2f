import { describe, expect, it } from 'vitest'
import {
  oncePerVolume,
  parseMounts,
  placeProblem,
  requireGoodPlace,
} from '#electron/store/store-place.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const MOUNTS = `/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//maychu/chung /mnt/may\\040chu cifs rw,vers=3.0 0 0
maychu:/xuat /mnt/nfs nfs4 rw 0 0
/dev/sdb1 /media/an/KINGSTON vfat rw,nosuid 0 0
/dev/sdc1 /media/an/SSD exfat rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sda3 /mnt/nfs/lai ext4 rw 0 0
`
const mounts = parseMounts(MOUNTS)
const isRemovable = (device: string): boolean => device === '/dev/sdb1'

describe('the place of a live store', () => {
  it.each([
    ['/home/an/council.sqlite', null],
    ['/mnt/may chu/council.sqlite', 'STORE_ON_NETWORK'],
    ['/mnt/may chu khac/council.sqlite', null],
    ['/mnt/nfs/sổ/council.sqlite', 'STORE_ON_NETWORK'],
    ['/mnt/nfs/lai/council.sqlite', null],
    ['/run/user/1000/gvfs/smb-share/council.sqlite', 'STORE_ON_NETWORK'],
    ['/media/an/KINGSTON/council.sqlite', 'STORE_ON_REMOVABLE'],
    ['/media/an/SSD/council.sqlite', null],
    [String.raw`\\maychu\chung\council.sqlite`, 'STORE_ON_NETWORK'],
    [String.raw`\\?\UNC\maychu\chung\council.sqlite`, 'STORE_ON_NETWORK'],
    [String.raw`\\?\C:\Users\An\council.sqlite`, null],
    [String.raw`C:\Users\An\council.sqlite`, null],
  ])('%s: %s', (file, code) => {
    expect(placeProblem(file, mounts, isRemovable)?.code ?? null).toBe(code)
  })

  it.each([
    [String.raw`E:\so\council.sqlite`, 'Removable', 'STORE_ON_REMOVABLE'],
    [String.raw`\\?\E:\council.sqlite`, 'Removable', 'STORE_ON_REMOVABLE'],
    [String.raw`z:\chung\council.sqlite`, 'Network', 'STORE_ON_NETWORK'],
    [String.raw`D:\council.sqlite`, 'Fixed', null],
    [String.raw`D:\council.sqlite`, '', null],
  ])('%s on a drive that Windows calls "%s": %s', (file, type, code) => {
    expect(placeProblem(file, [], isRemovable, () => type)?.code ?? null).toBe(code)
  })

  it('is not refused on the disk of this machine', () => {
    expect(() => requireGoodPlace(`${tempFolder()}/council.sqlite`)).not.toThrow()
    expect(() => requireGoodPlace('/nowhere/at/all/council.sqlite')).not.toThrow()
  })
})

describe('the kind of a drive of Windows', () => {
  const asked: string[] = []
  const answers = ['Removable', '', 'Fixed', 'Network']
  let volume: string | null = '11'
  const kindOf = oncePerVolume(
    (letter) => {
      asked.push(letter)
      return answers[asked.length - 1] ?? 'more than was expected'
    },
    () => volume,
  )

  it('is asked once for a volume, and again when the letter has another one or nothing was said', () => {
    expect([kindOf('e'), kindOf('E')]).toEqual(['Removable', 'Removable'])
    volume = '22'
    expect([kindOf('E'), kindOf('E'), kindOf('E')]).toEqual(['', 'Fixed', 'Fixed'])
    volume = null
    expect(kindOf('E')).toBe('Network')
    expect(asked).toHaveLength(4)
  })
})
