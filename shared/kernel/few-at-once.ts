/**
 * Does the work for each item, in their order and never more than `most` at a time; none is begun
 * after `signal` is aborted. Rejects with the first failure.
 */
export async function fewAtOnce<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
  signal?: { readonly aborted: boolean },
): Promise<void> {
  const waiting = items.values()
  const one = async (): Promise<void> => {
    for (const item of waiting) {
      if (signal?.aborted === true) return
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: most }, one))
}
