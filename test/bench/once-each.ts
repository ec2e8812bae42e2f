/** Makes what several bars use once for each that is asked for. */

export function onceEach<Wish, Made>(
  make: (wish: Wish) => Promise<Made>,
): (wish: Wish) => Promise<Made> {
  const known = new Map<Wish, Promise<Made>>()
  return (wish) => {
    const making = known.get(wish) ?? make(wish)
    known.set(wish, making)
    return making
  }
}
