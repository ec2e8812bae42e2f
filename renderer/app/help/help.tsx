export function Help(_: { open: boolean; page: string; onClose: () => void }): null {
  return null
}
