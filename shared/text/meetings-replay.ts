/** Words of the replay: one sentence for each thing that happened in a meeting. */
import { padCount } from '#shared/kernel/money.ts'
import type { MeetingEvent } from '#shared/meetings/meeting-event.ts'
import { ATTENDANCE_LABELS } from './meetings-page.ts'
import { ANSWER_LABELS, METHOD_LABELS } from './operator-page.ts'

/** Names for the ids that events hold. */
export interface ReplayNames {
  readonly member: (id: string) => string
  readonly nominee: (id: string) => string
  readonly ballot: (id: string) => string
}

/** What happened, in one sentence. */
export function eventSentence(event: MeetingEvent, names: ReplayNames): string {
  switch (event.kind) {
    case 'convened':
      return `Triệu tập "${event.title}", chương trình ${padCount(event.agenda.length)} trường hợp`
    case 'attendance':
      return event.changes.length > 3
        ? `Điểm danh ${padCount(event.changes.length)} thành viên`
        : `Điểm danh: ${event.changes
            .map(({ memberId, status, standIn }) =>
              [
                `${names.member(memberId)}: ${ATTENDANCE_LABELS[status].toLocaleLowerCase('vi')}`,
                standIn === null ? '' : `(${standIn} dự thay)`,
              ]
                .filter((part) => part !== '')
                .join(' '),
            )
            .join('; ')}`
    case 'agenda':
      return `Sắp lại chương trình: ${padCount(event.nominationIds.length)} trường hợp`
    case 'conflict':
      return `${names.member(event.memberId)} ${event.verdict === 'confirmed' ? 'phải' : 'không phải'} tránh khi xét ${names.nominee(event.nominationId)}`
    case 'ballot-created':
      return `Lập lượt "${event.title}" (${METHOD_LABELS[event.method].toLocaleLowerCase('vi')}), ${padCount(event.nominationIds.length)} trường hợp`
    case 'ballot-opened':
      return `Mở "${names.ballot(event.ballotId)}", có mặt ${event.present}/${event.members}`
    case 'vote':
      return `${names.member(event.memberId)}: ${ANSWER_LABELS[event.answer].toLocaleLowerCase('vi')}, về ${names.nominee(event.nominationId)}`
    case 'ballot-closed':
      return [
        `Khép "${names.ballot(event.ballotId)}": có mặt ${padCount(event.present)}, ý kiến bằng văn bản ${padCount(event.written)}`,
        event.recused.length === 0 ? '' : `tránh ${event.recused.map(names.member).join(', ')}`,
      ]
        .filter((part) => part !== '')
        .join('; ')
    case 'tally-typed':
      return `${event.by} nhập kết quả kiểm phiếu "${names.ballot(event.ballotId)}": phát ra ${event.papers.issued}, thu về ${event.papers.returned}, hợp lệ ${event.papers.valid}`
    case 'ballot-confirmed':
      return `${event.by} xác nhận kết quả "${names.ballot(event.ballotId)}"`
    case 'ballot-published':
      return `Công bố kết quả "${names.ballot(event.ballotId)}"`
    case 'ballot-annulled':
      return `Hủy "${names.ballot(event.ballotId)}": ${event.reason}`
    case 'record':
      return 'Sửa phần ghi chép cho biên bản'
    case 'recorded':
      return `Nhập kết quả biểu quyết từ tệp: đạt ${event.passed}/${event.voted} trường hợp`
    case 'sealed':
      return 'Niêm phong phiên họp'
    case 'results-annulled':
      return `Hủy kết quả của cả phiên họp: ${event.reason}`
  }
}

const DECISIONS = {
  given: 'đạt',
  refused: 'không đạt',
  'form-changed': 'đổi hình thức',
  deferred: 'hoãn',
  withdrawn: 'rút',
} as const

export const replayText = {
  title: 'Diễn biến phiên họp',
  hint: 'Xem lại từng bước đúng như đã diễn ra. Khi chọn thanh trượt: ← → từng bước, Home và End về đầu, cuối.',
  none: 'Phiên họp này chưa có nhật ký từng bước',
  noneHint:
    'Nhật ký được ghi từ khi triệu tập; phiên họp lập bằng bản cũ của chương trình thì không có.',
  step: (step: number, steps: number): string => `Bước ${step}/${steps}`,
  first: 'Về đầu',
  previous: 'Bước trước',
  next: 'Bước sau',
  last: 'Đến cuối',
  sealHolds: 'Mã niêm phong khớp với toàn bộ diễn biến',
  sealBroken: 'Mã niêm phong KHÔNG khớp: dữ liệu phiên họp đã bị sửa sau khi niêm phong',
  present: (count: number): string => `Có mặt ${padCount(count)}`,
  agenda: (count: number): string => `Chương trình ${padCount(count)} trường hợp`,
  voted: (count: number): string => `đã ghi ý kiến ${padCount(count)} người`,
  events: 'Các bước',
  state: 'Sau bước này',
  noBallot: 'Chưa có lượt biểu quyết nào',
  recordedBallot: 'Kết quả nhập từ tệp',
  result: (name: string, yes: number, base: number, decision: keyof typeof DECISIONS): string =>
    `${name}: ${yes}/${base}, ${DECISIONS[decision]}`,
  who: (actor: string, at: string): string => `${at}, ${actor}`,
} as const
