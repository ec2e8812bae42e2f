/** What kinds of nominee are called on screens. */
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { formatDay, isDay } from '#shared/kernel/day.ts'

export const KIND_LABELS: Readonly<Record<NomineeKind, string>> = {
  collective: 'tập thể',
  individual: 'cá nhân',
  household: 'hộ gia đình',
  enterprise: 'doanh nghiệp',
}

export const GENDER_LABELS = { male: 'Nam', female: 'Nữ' } as const

/** "12/3/1985" or, where only the year is known, "1985". */
export const birthText = (birth: string | null): string | null =>
  birth !== null && isDay(birth) ? formatDay(birth) : birth

/** "Ông Nguyễn Văn A": the honorific as written before the name. */
export const fullName = (nominee: {
  readonly honorific: string | null
  readonly name: string
}): string => (nominee.honorific === null ? nominee.name : `${nominee.honorific} ${nominee.name}`)
