/** As package.json's scripts start the program: less memory for a little time. */
export const AS_STARTED = ['--max-semi-space-size=16', '--heap-growing-percent=50']
