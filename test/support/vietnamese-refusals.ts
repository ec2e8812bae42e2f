/**
 * Set-up of every test file: what is wrong with an input is said in Vietnamese from the start, as the
 * service has it. Files share a worker, so what one finds would else depend on the file before it.
 */
import { z } from 'zod'
import { invalidValue } from '#shared/text/invalid-value.ts'

z.config({ localeError: invalidValue })
