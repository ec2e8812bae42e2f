/**
 * As package.json's scripts start the program: a young generation that has its whole size from the
 * start, and an old one that is collected early.
 */
export const AS_STARTED = [
  '--max-semi-space-size=32',
  '--min-semi-space-size=32',
  '--heap-growing-percent=50',
]
