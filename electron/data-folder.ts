import os from 'node:os'
import path from 'node:path'

/**
 * The folder of this user's store, the same whichever shell opens it: SO_THI_DUA_DATA, else
 * %APPDATA%\so-thi-dua on Windows, else $XDG_DATA_HOME or ~/.local/share. Plain letters, because
 * old tools on office PCs stumble over others.
 */
export function dataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const chosen = environment['SO_THI_DUA_DATA']
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen)
  const appData = environment['APPDATA']
  if (platform === 'win32' && appData !== undefined) return path.join(appData, 'so-thi-dua')
  const share = environment['XDG_DATA_HOME'] ?? ''
  const base = path.isAbsolute(share) ? share : path.join(os.homedir(), '.local', 'share')
  return path.join(base, 'so-thi-dua')
}
