/**
 * The papers of a meeting as models: ballot paper (phiếu biểu quyết), minutes of the count (biên bản
 * kiểm phiếu) and minutes of the meeting (biên bản họp). Plain values ready to print: whoever builds
 * them takes names and counts from what was snapshotted when the ballot closed.
 * Layouts: domain M4 and §3 (skeleton of the minutes after Mẫu 3 of Bộ Tư pháp).
 */
import { formatShare } from '#shared/kernel/fraction.ts'
import type { Letterhead } from '#shared/kernel/paper-blocks.ts'
import { papersText } from '#shared/text/papers.ts'

/** A nominee as the papers of a meeting print him: honorific or rank included in `name`. */
export interface VotedCase {
  readonly name: string
  readonly position: string | null
  readonly unit: string
  /** The award voted on, short: "Giấy khen". */
  readonly award: string
}

export interface BallotPaper {
  readonly letterhead: Letterhead
  /** Secret papers ask for the seal and forbid a signature. */
  readonly secret: boolean
  /** "Xét, đề nghị tặng Giấy khen của … trong phong trào …" */
  readonly subject: string
  readonly cases: readonly VotedCase[]
}

/** One line of the count. `base`: what the share is taken of, under the rule of the meeting. */
export interface CountedCase extends VotedCase {
  readonly yes: number
  readonly no: number
  /** Đổi hình thức, hoãn, rút together; null where the ballot did not offer it. */
  readonly other: number | null
  /** Papers that do not count on this line, whole papers and single rows together. */
  readonly invalid: number
  readonly base: number
  readonly passed: boolean
  /** Where the lines were voted on under several rules: this line's. */
  readonly threshold?: string
  /** Where it was neither passed nor failed as asked: "Đổi thành Giấy khen (11/13)", "Hoãn, bổ sung hồ sơ". */
  readonly verdict?: string
}

/** The papers of one ballot. */
export interface CountedPapers {
  /** Named where there was more than one ballot. */
  readonly title: string | null
  readonly issued: number
  readonly returned: number
  /** Null where it stands at each case: a recorded vote whose lines differ. */
  readonly valid: { readonly valid: number; readonly invalid: number } | null
}

export interface VoteCountMinutes {
  readonly letterhead: Letterhead
  readonly subject: string
  readonly members: number
  readonly present: number
  readonly writtenOpinions: number
  /** Of each ballot; of none where nothing was counted. */
  readonly papers: readonly CountedPapers[]
  /** "từ 80 % trở lên của tổng số thành viên Hội đồng" */
  readonly rule: string
  /** What stands beside "Đạt": "≥ 80 %". */
  readonly threshold: string
  readonly cases: readonly CountedCase[]
  /** Names of the tellers; an empty name leaves room for signing. */
  readonly tellers: readonly string[]
  readonly chairName: string | null
}

/** A member as the minutes list him: "Đ/c Nguyễn Văn A", "Phó Chủ tịch UBND", "Chủ tịch Hội đồng". */
export interface MinutesMember {
  readonly name: string
  readonly position: string | null
  readonly role: string
  /** Why absent, where known; unused for those present. */
  readonly reason: string | null
}

/** What became of one case. `result` as printed: "Đạt", "Không đạt", "Chuyển đề nghị Bằng khen …". */
export interface MinutesResult extends VotedCase {
  readonly yes: number
  readonly base: number
  readonly result: string
}

export interface MeetingMinutes {
  readonly letterhead: Letterhead
  /** "Về việc xét, đề nghị khen thưởng …" */
  readonly subject: string
  /** "08 giờ 00 ngày 20/8/2024" */
  readonly openedAt: string
  /** null: not yet known, the line is left out. */
  readonly closedAt: string | null
  readonly venue: string
  readonly chair: MinutesMember
  readonly secretary: MinutesMember
  readonly memberCount: number
  /** How many were present; by name in `present` where attendance was taken by name. */
  readonly presentCount: number
  readonly present: readonly MinutesMember[]
  readonly absent: readonly MinutesMember[]
  readonly writtenOpinions: number
  readonly guests: string | null
  readonly quorum: { readonly met: boolean; readonly rule: string }
  /** Căn cứ: one line each. */
  readonly grounds: readonly string[]
  /** Báo cáo thẩm định: số đơn vị nộp, đúng hạn, quá hạn, vượt chỉ tiêu, thiếu hồ sơ; one line each. */
  readonly appraisal: readonly string[]
  readonly discussion: readonly string[]
  /** Whether the sitting was held here, so that a silence means that nobody said anything. */
  readonly heldHere: boolean
  readonly reserved: readonly { readonly name: string; readonly opinion: string }[]
  /** "Bỏ phiếu kín, từ 80 % trở lên của tổng số thành viên" */
  readonly method: string
  readonly tellers: readonly string[]
  readonly results: readonly MinutesResult[]
  readonly conclusion: readonly string[]
}

/** "84,6 %" of the line's own base; for showing only, the verdict was made on the counts. */
export const shareOfCase = (line: { readonly yes: number; readonly base: number }): string =>
  formatShare(line.yes, line.base)

/** The base that all lines share, for the column heading "Tỷ lệ (/13)"; null where they differ. */
export function commonBase(lines: readonly { readonly base: number }[]): number | null {
  const [first, ...others] = new Set(lines.map((line) => line.base))
  return first === undefined || others.length > 0 ? null : first
}

/** "Đạt (≥ 80 %)" or "Không đạt (≥ 80 %)". */
export const verdictOf = (passed: boolean, threshold: string): string =>
  `${passed ? papersText.voteCount.passed : papersText.voteCount.failed} (${threshold})`

/** "≥ 80 %" stays on one line in a narrow column. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0')

/** "Bs. Hoàng Việt Phúc, Trưởng khoa, Đại diện …": the parts that are known, with commas. */
export const listed = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ')
