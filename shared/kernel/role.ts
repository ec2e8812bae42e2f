/**
 * What a person at the desk may do. Each role may do what the next one may:
 * `office` the standing office (cơ quan thường trực), which also looks after users;
 * `appraiser` whoever appraises dossiers (thẩm định); `viewer` whoever only looks (chỉ xem).
 */

export const ROLES = ['office', 'appraiser', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** What a procedure asks for: a role, or nobody signed in at all. */
export type Need = Role | 'nobody'

/** Whether a role is enough for what is asked. */
export const isEnough = (role: Role, need: Need): boolean =>
  need === 'nobody' || ROLES.indexOf(role) <= ROLES.indexOf(need)
