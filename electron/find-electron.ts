import { existsSync } from 'node:fs'
import path from 'node:path'
import { programFolder } from './program-folder.ts'

const BINARY: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
}

/**
 * Electron's binary on this disk: ELECTRON_EXEC_PATH, else what `npm run electron:fetch` brought;
 * null where there is none. Only looks: requiring the package `electron` would start a download.
 */
export function findElectron(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  folder: string = path.join(programFolder(), 'node_modules', 'electron', 'dist'),
): string | null {
  const binary = BINARY[process.platform]
  const places = [
    environment['ELECTRON_EXEC_PATH'] ?? '',
    binary === undefined ? '' : path.join(folder, binary),
  ]
  return places.find((file) => file !== '' && existsSync(file)) ?? null
}
