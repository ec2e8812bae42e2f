import { z } from 'zod'

/** An amount in whole đồng, never negative. */
export const dongSchema = z.int().min(0)
