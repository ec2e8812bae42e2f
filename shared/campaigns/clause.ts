/** What every rule of a plan carries: an id, texts that are not empty, the plan's own words. */
import { z } from 'zod'

/** A short code without marks. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'mã chỉ gồm chữ thường không dấu, số và dấu gạch nối',
})

/** The plan's own words and where they stand ("Mục III.3.a"). */
export const clause = {
  wording: z.string().min(1),
  place: z.string().min(1),
}

/** A text that says something. */
export const text = z.string().min(1)
