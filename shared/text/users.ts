/** What the program says about the people who work at the desk. */
import type { Role } from '#shared/kernel/role.ts'

const ROLES: Readonly<Record<Role, string>> = {
  office: 'Thường trực',
  appraiser: 'Thẩm định',
  viewer: 'Chỉ xem',
}

const ROLE_HINTS: Readonly<Record<Role, string>> = {
  office: 'Làm được mọi việc, quản lý người dùng, sao lưu và khôi phục.',
  appraiser: 'Xem mọi thứ; ghi thành phần hồ sơ, số liệu, suy tôn và kết luận thẩm định.',
  viewer: 'Chỉ xem và in; không thay đổi gì.',
}

export const usersText = {
  role: (role: Role): string => ROLES[role],
  roleHint: (role: Role): string => ROLE_HINTS[role],
  /** Where somebody sees what only a higher role may change. */
  onlyFor: (needed: Role): string =>
    needed === 'office'
      ? 'Phần này chỉ để xem: người có vai trò “Thường trực” mới ghi được.'
      : 'Phần này chỉ để xem: người có vai trò “Thẩm định” hoặc “Thường trực” mới ghi được.',
  /** The one desk user of a store without users. */
  deskUser: 'người dùng',
  nobody: 'chưa đăng nhập',
  recovery: 'mã khôi phục',
} as const
