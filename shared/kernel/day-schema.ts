/** Days, moments and months as input. Apart from day.ts, which pages load that check nothing. */
import { z } from 'zod'
import { isDay, isLocalDateTime } from './day.ts'

/** A day of the calendar; the message is what a user reads beside the path of the bad value. */
export const daySchema = z
  .string()
  .refine(isDay, { error: 'phải là một ngày có thật, viết dạng NĂM-THÁNG-NGÀY, ví dụ 2024-08-09' })

/** A local moment, to the minute. */
export const localDateTimeSchema = z.string().refine(isLocalDateTime, {
  error: 'phải là ngày giờ, viết dạng 2024-08-09T17:00',
})

/** A moment, or a day where the hour was not noted. */
export const momentSchema = z.string().refine((text) => isDay(text) || isLocalDateTime(text), {
  error: 'phải là ngày (2024-08-09) hoặc ngày giờ (2024-08-09T17:00)',
})

/** A month such as `2020-10`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, {
  error: 'phải là tháng, viết dạng 2020-10',
})
