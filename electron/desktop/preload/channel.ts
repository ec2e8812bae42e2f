/** The one channel between preload and main: a request for a port one way, the port the other. */
export const PORT_CHANNEL = 'so-thi-dua:port'
/** A page asks for its print form as a paper. */
export const PRINT_CHANNEL = 'so-thi-dua:print'
