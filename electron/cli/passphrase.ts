/** Passphrases come from the environment: never from the command line, which others can see. */
import { UsageError } from './args.ts'

/** Where the passphrase of a copy comes from. */
export const PASSPHRASE_VARIABLE = 'SO_THI_DUA_BACKUP_PASSPHRASE'

/** The passphrase of copies, or undefined where none is given. */
export function backupPassphrase(environment = process.env): string | undefined {
  const value = environment[PASSPHRASE_VARIABLE]
  return value === undefined || value === '' ? undefined : value
}

/** Where the passphrase of the user named by --as comes from. */
export const SIGN_IN_VARIABLE = 'SO_THI_DUA_PASSPHRASE'

/** The passphrase to sign in with, or undefined where none is given. */
export function signInPassphrase(environment = process.env): string | undefined {
  const value = environment[SIGN_IN_VARIABLE]
  return value === undefined || value === '' ? undefined : value
}

/** @throws UsageError */
export function requirePassphrase(): string {
  const passphrase = backupPassphrase()
  if (passphrase === undefined)
    throw new UsageError(`Đặt mật khẩu vào biến môi trường ${PASSPHRASE_VARIABLE} trước khi chạy.`)
  return passphrase
}
