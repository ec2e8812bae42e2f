/** Loaded before the service: it collects its garbage when asked, so that what stays can be told. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

process.on('SIGUSR2', () => {
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
})
