/** Files that were dropped on the page, those inside dropped folders included. */

/** What office programs and systems leave lying about; nobody means to send it. */
const isLitter = (name: string): boolean =>
  name.startsWith('~$') || name.startsWith('.') || name.toLowerCase() === 'thumbs.db'

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

/** A folder gives its entries in batches, until an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (batch.length === 0) return all
    all.push(...batch)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function filesUnder(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isLitter(entry.name)) return []
  if (isFile(entry)) return [await fileOf(entry)]
  if (!isFolder(entry)) return []
  const inside = await Promise.all((await entriesOf(entry)).map(filesUnder))
  return inside.flat()
}

/** Without litter, in the order of their names. */
export const usefulFiles = (files: Iterable<File>): readonly File[] =>
  [...files]
    .filter(({ name }) => !isLitter(name))
    .toSorted((left, right) => left.name.localeCompare(right.name, 'vi', { numeric: true }))

/** Everything in a drop. The list is read before the first wait: it is empty afterwards. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = [...data.files]
  if (entries.length === 0) return usefulFiles(loose)
  const found = await Promise.all(entries.map(filesUnder))
  return usefulFiles(found.flat())
}
