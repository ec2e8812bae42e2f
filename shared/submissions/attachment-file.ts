/**
 * Which files may be attached to a dossier: papers, pictures and office files up to a size. A file
 * is opened with whatever the PC opens its kind with, so nothing that can run is taken in: no
 * programs, no scripts, no archives, no office files with macros.
 */
import { Refusal } from '#shared/kernel/refusal.ts'
import { attachmentsText } from '#shared/text/attachments.ts'

/** 50 MB: some 300 scanned pages in grey at 200 dpi. */
export const MOST_BYTES = 50 << 20

/** Endings of the names, lower case, by kind. */
export const ATTACHMENT_ENDINGS = {
  pdf: ['.pdf'],
  picture: ['.jpg', '.jpeg', '.png', '.webp', '.gif', '.bmp', '.tif', '.tiff', '.heic'],
  office: [
    '.docx',
    '.doc',
    '.xlsx',
    '.xls',
    '.pptx',
    '.ppt',
    '.odt',
    '.ods',
    '.rtf',
    '.txt',
    '.csv',
  ],
} as const
export type AttachmentKind = keyof typeof ATTACHMENT_ENDINGS

/** Pictures that a page can show by itself. */
const SHOWN: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.bmp': 'image/bmp',
}

/** The ending of a name with its dot, lower case; empty where it has none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot).toLowerCase()
}

const KINDS = ['pdf', 'picture', 'office'] as const

/** The kind of a file by its name; null for one that is not taken in. */
export function attachmentKind(name: string): AttachmentKind | null {
  const ending = endingOf(name)
  return KINDS.find((kind) => ATTACHMENT_ENDINGS[kind].some((one) => one === ending)) ?? null
}

/** The media type of a picture that a page can show; null for any other file. */
export const pictureType = (name: string): string | null => SHOWN[endingOf(name)] ?? null

/** For a field that chooses files: ".pdf,.jpg,…". */
export const ATTACHMENT_ACCEPT = KINDS.flatMap((kind) => [...ATTACHMENT_ENDINGS[kind]]).join(',')

/** @throws Refusal ATTACHMENT_TYPE, ATTACHMENT_TOO_LARGE, ATTACHMENT_EMPTY */
export function requireAttachable({
  name,
  size,
}: {
  readonly name: string
  /** In bytes. */
  readonly size: number
}): void {
  if (attachmentKind(name) === null)
    throw new Refusal('ATTACHMENT_TYPE', { file: name, known: attachmentsText.known })
  if (size > MOST_BYTES)
    throw new Refusal('ATTACHMENT_TOO_LARGE', {
      file: name,
      size: attachmentsText.size(size),
      most: attachmentsText.size(MOST_BYTES),
    })
  if (size === 0) throw new Refusal('ATTACHMENT_EMPTY', { file: name })
}

/** Device names of Windows, which no file may have (docs: Naming Files, Paths, and Namespaces). */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu
/** What a name on Windows may not hold, and marks that turn the direction of reading around. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu

/** A name under which the file can lie in any folder: never a path, never a device, never hidden. */
export function plainFileName(name: string): string {
  const ending = endingOf(name)
  const stem = name
    .slice(0, name.length - ending.length)
    .normalize('NFC')
    .replaceAll(FORBIDDEN, '_')
    .replace(/^[.\s]+/u, '')
    .replace(/[.\s]+$/u, '')
    .slice(0, 120)
  const safe = stem === '' || DEVICE.test(stem) ? `tep-${stem}` : stem
  return safe + ending
}
