/** Gives a file that came over the contract to the person: a download, under its own name. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = file.name
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  // The browser reads the address after this turn; it is freed once that is surely over.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
