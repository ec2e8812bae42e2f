/** Words of dossiers sent back for completion. */
import { padCount } from '#shared/kernel/money.ts'

export const returnsText = {
  title: 'Trả lại để hoàn thiện',
  add: 'Trả lại hồ sơ…',
  addTitle: (unit: string): string => `Trả lại hồ sơ của ${unit} để hoàn thiện`,
  reason: 'Lý do, nội dung cần hoàn thiện',
  reasonRequired: 'Ghi rõ lý do trả lại để đơn vị biết phải hoàn thiện gì.',
  dueDay: 'Gửi lại chậm nhất ngày',
  dueRequired: 'Chọn ngày đơn vị phải gửi lại.',
  saved: 'Đã ghi việc trả lại hồ sơ.',
  complete: 'Đã nhận lại…',
  completeTitle: (unit: string): string => `Nhận lại hồ sơ đã hoàn thiện của ${unit}`,
  completed: 'Đã ghi nhận lại hồ sơ.',
  open: (day: string): string => `đang trả lại, hạn ${day}`,
  overdue: (days: number, day: string): string =>
    `trả lại quá hạn ${padCount(days)} ngày (hạn ${day})`,
  done: (moment: string): string => `đã nhận lại ${moment}`,
  by: (name: string, moment: string): string => `${name} trả lại ${moment}`,
  what: 'Hồ sơ trả lại để hoàn thiện',
  state: (reason: string): string => `Chưa gửi lại: ${reason}`,
  filter: 'Đang trả lại để hoàn thiện',
  work: 'Hồ sơ trả lại, đơn vị chưa gửi lại',
  workDetail: (unit: string, day: string): string => `${unit} (hạn ${day})`,
} as const
