/** The one channel between preload and main: a request for a port one way, the port the other. */
export const PORT_CHANNEL = 'so-thi-dua:port'
