/**
 * Text that the room may read. Fields of personal data have no place in a public frame at all; this
 * is for free text (an achievement, a title) into which somebody typed them. Source: Luật 91/2025/QH15
 * Điều 16; the office shows name, position and unit only.
 */
import { z } from 'zod'
import { cleanText } from '#shared/kernel/fold.ts'
import { LEFT_OUT_OF_PUBLIC } from '#shared/text/meetings.ts'

const DATE = String.raw`(?:\d{1,2}\s*[/.-]\s*){0,2}(?:19|20)\d{2}`
const LONG_DATE = String.raw`\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`

/** Each pattern with what it leaves out. Order matters: labelled data first, then bare numbers. */
const PATTERNS: readonly RegExp[] = [
  // CCCD, CMND with or without the word; twelve digits may stand in groups of three.
  /(?:số\s+)?(?:cccd|cmnd|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)?)(?:\s+số)?\s*[:.]?\s*[\d .-]{8,}\d/giu,
  // Sinh ngày, sinh năm, ngày sinh, SN; "học sinh năm 2024" is no birth.
  new RegExp(
    String.raw`(?<!(?:học|vệ|giáo|thí|phát|ký|nữ)\s)\b(?:ngày\s+sinh|năm\s+sinh|sinh\s+(?:ngày|năm)|sn)\s*[:.]?\s*(?:${LONG_DATE}|${DATE})`,
    'giu',
  ),
  // An address goes up to the end of its sentence or bracket. "Địa chỉ đỏ" and "nơi ở cho hộ nghèo"
  // are achievements, so those words need their colon.
  /(?:(?:nơi ở|chỗ ở|địa chỉ)(?: hiện nay| thường trú)?\s*:|(?:hộ khẩu )?thường trú(?: tại)?|(?:cư |tạm )trú(?: tại)?|trú tại)\s*[:.]?\s*[^;.)\n]+/giu,
  /[^\s@]+@[^\s@]+\.[^\s@]+/gu,
  // Telephones: 0… or +84… of nine to eleven digits, with or without separators.
  /(?<![\d.,])(?:\(\s*)?(?:\+\s*84|0)(?:[ .)-]{0,2}\d){8,11}(?!\d)/gu,
  // Twelve digits (CCCD) or nine (CMND) in one piece, unless they are an amount of money.
  /(?<![\d.,])(?:\d{12}|\d{9})(?![\d.,]*\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ)|\d)/giu,
]

const YEAR_IN_BRACKETS = new RegExp(String.raw`\s*\(\s*(?:sn|sinh)?[\s:.]*${DATE}\s*\)`, 'giu')

/** The text without identity numbers, births, telephones, e-mail and addresses; "…" stands for each. */
export const withoutPersonalData = (text: string): string =>
  PATTERNS.reduce((rest, pattern) => rest.replace(pattern, LEFT_OUT_OF_PUBLIC), cleanText(text))

/** A name without a year of birth in brackets, and without the rest. */
export const publicName = (text: string): string =>
  withoutPersonalData(cleanText(text).replace(YEAR_IN_BRACKETS, ''))

/**
 * Text that has passed the sieve. The brand makes a raw string untypable in a frame: there is no way
 * to one but through this schema.
 */
export const publicTextSchema = z.string().overwrite(withoutPersonalData).brand<'PublicText'>()

/** As `publicTextSchema`, for names. */
export const publicNameSchema = z.string().overwrite(publicName).brand<'PublicText'>()
