/**
 * One line of the audit trail. Lines are chained: each hash covers the line and the hash before it,
 * so that a changed, missing or added line shows.
 */

export interface AuditLine {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly detail: string
  readonly prevHash: string
}

/** The hash before the first line. */
export const FIRST_HASH = '0'.repeat(64)

/** The text that a line's hash is taken over: its fields in a fixed order, as JSON. */
export const auditText = (line: AuditLine): string =>
  JSON.stringify([line.seq, line.at, line.actor, line.command, line.detail, line.prevHash])
