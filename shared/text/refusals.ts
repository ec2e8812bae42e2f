/** One sentence for every refusal: what happened, where, and what to do about it. */
import { dayPart, formatMoment, isDay } from '#shared/kernel/day.ts'
import type { RefusalCode, RefusalValues } from '#shared/kernel/refusal.ts'
import { systemReason } from './system-reason.ts'
import { templateProblem } from './templates.ts'

type Sentence = (values: RefusalValues) => string

/** A day or moment as people write it; anything else as it is. */
const when = (moment: string | number | undefined): string => {
  const text = String(moment)
  return isDay(dayPart(text)) ? formatMoment(text) : text
}

/** As the system and the database say that there is no room left. */
const DISK_FULL = /ENOSPC|SQLITE_FULL/u

const BALLOT_STATES: Readonly<Record<string, string>> = {
  created: 'mới lập',
  open: 'đang biểu quyết',
  closed: 'đã khép',
  confirmed: 'đã xác nhận',
  published: 'đã công bố',
  annulled: 'đã hủy',
}

const SENTENCES: Readonly<Record<RefusalCode, Sentence>> = {
  STORE_MISSING: ({ path }) =>
    `Không tìm thấy sổ dữ liệu ${path}. Kiểm tra lại đường dẫn, hoặc mở đợt thi đua mới bằng lệnh open để tạo sổ.`,
  STORE_NOT_OURS: ({ path }) =>
    `Tệp ${path} không phải sổ dữ liệu của Sổ Thi đua. Hãy chọn đúng tệp council.sqlite.`,
  STORE_NEWER: ({ path, version, known }) =>
    `Sổ dữ liệu ${path} do một phiên bản mới hơn của Sổ Thi đua tạo ra (phiên bản dữ liệu ${version}, chương trình này đọc được đến ${known}). Hãy cài bản mới của chương trình; dữ liệu không bị thay đổi.`,
  STORE_DAMAGED: ({ path, detail }) =>
    `Sổ dữ liệu ${path} bị hỏng (${systemReason(String(detail))}). Chương trình không ghi gì thêm vào tệp này; hãy chọn một bản sao lưu tốt để khôi phục ở trang Dữ liệu hoặc bằng lệnh restore --list.`,
  STORE_LOCKED: ({ path }) =>
    `Sổ dữ liệu ${path} đang được chương trình khác sử dụng. Đóng chương trình đó rồi thử lại.`,
  STORE_GONE: ({ path }) =>
    `Tệp sổ ${path} không còn ở chỗ cũ (đã bị xóa, đổi tên hoặc thay bằng tệp khác khi chương trình đang mở), nên chưa ghi gì thêm. Đưa đúng tệp ấy về chỗ cũ (tìm trong Thùng rác) rồi thử lại; không còn tệp thì đóng chương trình, mở lại và khôi phục từ bản sao lưu.`,
  STORE_OPEN_ELSEWHERE: ({ path }) =>
    `Sổ dữ liệu ${path} đang mở ở một cửa sổ khác của Sổ Thi đua trên máy này. Hãy làm tiếp ở cửa sổ đó (cửa sổ vừa được gọi ra trước), hoặc đóng cửa sổ đó rồi mở lại.`,
  STORE_ON_NETWORK: ({ path, kind }) =>
    `Sổ dữ liệu ${path} nằm trên thư mục mạng (${kind}): nhiều máy cùng ghi hoặc mất mạng giữa chừng sẽ làm hỏng dữ liệu, nên chương trình không mở tại đó. Hãy lập gói bàn giao từ sổ này (lệnh hand-over, đọc trên bản chép về máy), nhận gói vào sổ trên ổ cứng của máy để làm việc (Dữ liệu, Bàn giao), xong việc thì lập gói mới để lại trên thư mục mạng.`,
  STORE_ON_REMOVABLE: ({ path, kind }) =>
    `Sổ dữ liệu ${path} nằm trên ổ tháo rời (${kind}): rút ổ khi đang ghi sẽ làm hỏng dữ liệu, nên chương trình không mở tại đó. Hãy lập gói bàn giao từ sổ này (lệnh hand-over, đọc trên bản chép về máy), nhận gói vào sổ trên ổ cứng của máy để làm việc (Dữ liệu, Bàn giao), xong việc thì lập gói mới để lại trên ổ tháo rời.`,
  BACKUP_NOT_OURS: ({ path }) =>
    `Tệp ${path} không phải bản sao lưu của Sổ Thi đua, hoặc dấu kiểm ở cuối tệp đã mất. Chọn tệp khác có đuôi .saoluu.`,
  BACKUP_DAMAGED: ({ path, detail }) =>
    `Bản sao lưu ${path} bị hỏng hoặc đã bị sửa (${systemReason(String(detail))}) nên không dùng được. Hãy chọn bản sao lưu khác; dữ liệu hiện có không thay đổi.`,
  BACKUP_LOCKED: ({ path }) =>
    `Bản sao lưu ${path} có mật khẩu. Nhập mật khẩu đã đặt khi sao lưu (dòng lệnh: biến môi trường SO_THI_DUA_BACKUP_PASSPHRASE) rồi thử lại.`,
  BACKUP_PASSPHRASE_WRONG: ({ path }) =>
    `Mật khẩu không mở được bản sao lưu ${path}. Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.`,
  BACKUP_UNKNOWN: ({ copy }) =>
    `Không có bản sao lưu nào tên "${copy}". Xem danh sách ở trang Dữ liệu hoặc bằng lệnh restore --list.`,
  BACKUP_FOLDER: ({ path, detail }) =>
    `Không dùng được thư mục sao lưu thứ hai ${path} (${systemReason(String(detail))}). Cắm ổ hoặc nối mạng lại, hoặc chọn thư mục khác.`,
  RESTORE_NOT_UNDONE: ({ path }) =>
    `Không có lần khôi phục nào của ${path} để hoàn tác: thư mục cách ly không có sổ cũ.`,
  PACKAGE_NOT_OURS: ({ path }) =>
    `Tệp ${path} không phải gói bàn giao của Sổ Thi đua, hoặc dấu kiểm ở cuối tệp đã mất. Chọn tệp khác có đuôi .sothidua.`,
  PACKAGE_DAMAGED: ({ path, detail }) =>
    `Gói bàn giao ${path} bị hỏng hoặc đã bị sửa (${systemReason(String(detail))}) nên không dùng được. Đề nghị bên gửi chép lại gói này hoặc lập gói khác; dữ liệu hiện có không thay đổi.`,
  PACKAGE_LOCKED: ({ path }) =>
    `Gói bàn giao ${path} có mật khẩu. Nhập mật khẩu bên gửi đã đặt (dòng lệnh: biến môi trường SO_THI_DUA_BACKUP_PASSPHRASE) rồi thử lại.`,
  PACKAGE_PASSPHRASE_WRONG: ({ path }) =>
    `Mật khẩu không mở được gói bàn giao ${path}. Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.`,
  MERGE_UNDECIDED: ({ count, first }) =>
    `Còn ${count} chỗ hai máy ghi khác nhau chưa được chọn (${first}). Chọn giữ giá trị nào cho từng chỗ ở trang Dữ liệu, mục Bàn giao, rồi hợp nhất lại; chưa có gì thay đổi.`,
  MERGE_SEAL: ({ detail }) =>
    `Không hợp nhất được: sau khi hợp nhất, ${detail} Chưa có gì thay đổi; lập lại gói ở máy kia rồi thử lại.`,
  FILE_NOT_FOUND: ({ path }) => `Không tìm thấy tệp ${path}. Kiểm tra lại tên và thư mục.`,
  FILE_NOT_READABLE: ({ path, detail }) =>
    `Không đọc được tệp ${path} (${systemReason(String(detail))}). ${String(detail).includes('EISDIR') ? `Ghi tên các tệp trong đó, ví dụ ${path}/*.xlsx.` : 'Kiểm tra quyền truy cập, hoặc sao chép tệp về máy rồi thử lại.'}`,
  TARGET_BUSY: ({ path }) =>
    `Không ghi được ${path} vì tệp đang mở ở chương trình khác (thường là Excel). Đóng tệp đó rồi thử lại.`,
  TARGET_NOT_WRITABLE: ({ path, detail }) =>
    `Không ghi được ${path} (${systemReason(String(detail))}). ${DISK_FULL.test(String(detail)) ? 'Xóa bớt tệp trên ổ đĩa này rồi làm lại; chưa có gì bị ghi dở.' : 'Chọn thư mục khác hoặc kiểm tra quyền ghi.'}`,
  TARGET_NOT_BACKUP: ({ path }) =>
    `Đã có tệp ${path} và đó không phải bản sao lưu, nên chương trình không ghi đè. Chọn tên khác.`,
  INPUT_INVALID: ({ where, detail }) =>
    `Dữ liệu đưa vào không hợp lệ tại ${where}: ${detail}. Sửa lại rồi thử lại.`,
  PROCEDURE_UNKNOWN: ({ name }) =>
    `Không có thủ tục nào tên "${name}". Gõ "council call --list" để xem các thủ tục.`,
  PORT_TAKEN: ({ port }) =>
    `Cổng ${port} đang được chương trình khác dùng. Hãy bỏ --port để dùng một cổng còn trống, hoặc chọn số khác.`,
  SIGN_IN_NEEDED: () =>
    'Sổ này có người dùng riêng nên phải đăng nhập. Trên màn hình: chọn tên và nhập mật khẩu; dòng lệnh: thêm --as "HỌ TÊN" và đặt mật khẩu vào biến môi trường SO_THI_DUA_PASSPHRASE.',
  SIGN_IN_WRONG: ({ name }) =>
    `Tên hoặc mật khẩu của "${name}" không đúng. Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại; quên mật khẩu thì nhờ người của cơ quan thường trực đặt lại.`,
  SIGN_IN_WAIT: ({ name, seconds }) =>
    `"${name}" đã nhập sai nhiều lần liền. Chờ ${seconds} giây rồi nhập lại; quên mật khẩu thì nhờ người của cơ quan thường trực đặt lại.`,
  DESK_LOCKED: ({ name }) =>
    `Màn hình đang khóa (${name}). Nhập mật khẩu để làm tiếp; việc đang làm dở vẫn còn nguyên.`,
  ROLE_NEEDED: ({ name, role, needed }) =>
    `${name} có vai trò "${role}" nên không làm được việc này; việc này dành cho vai trò "${needed}". Nhờ người có vai trò đó làm, hoặc đổi vai trò ở trang Dữ liệu.`,
  USER_UNKNOWN: ({ user }) =>
    `Không có người dùng nào "${user}". Xem danh sách người dùng ở trang Dữ liệu.`,
  USER_NAME_TAKEN: ({ name }) =>
    `Đã có người dùng tên "${name}". Ghi thêm chức vụ hoặc phòng để phân biệt.`,
  USER_FIRST_OFFICE: () =>
    'Người dùng đầu tiên phải có vai trò "Thường trực", vì người này lập và quản lý những người dùng khác. Chọn lại vai trò.',
  USER_LAST_OFFICE: ({ name }) =>
    `${name} là người duy nhất có vai trò "Thường trực" nên không thể cho nghỉ hay đổi vai trò: sổ sẽ không còn ai quản lý. Giao vai trò đó cho một người nữa trước.`,
  RECOVERY_WRONG: () =>
    'Mã khôi phục không đúng. Nhập lại đúng từng chữ trên tờ giấy đã cất khi lập người dùng đầu tiên (không phân biệt chữ hoa, chữ thường và dấu gạch).',
  UNDO_NONE: () => 'Không còn việc nào trong đợt này để hoàn tác.',
  REDO_NONE: () => 'Không có việc nào vừa hoàn tác để làm lại.',
  UNDO_BUILT_ON: ({ what, where }) =>
    `Không hoàn tác hay làm lại được "${what}": sau đó dữ liệu ấy đã được dùng tiếp (${where}). Hoàn tác hoặc sửa việc làm sau trước.`,
  UNDO_FINAL: ({ what, instead }) =>
    `"${what}" không hoàn tác được, và những việc làm trước đó cũng vậy, vì kết quả đã dựa vào chúng. ${instead}`,
  PURGE_NOT_CLOSED: ({ name }) =>
    `Đợt thi đua "${name}" chưa khép lại nên chưa xóa được dữ liệu cá nhân. Khép lại đợt ở trang Kế hoạch trước.`,
  PURGE_TOO_EARLY: ({ name, until }) =>
    `Dữ liệu cá nhân của đợt "${name}" còn trong thời hạn lưu đến hết ${when(until)}. Sau ngày đó mới xóa được, hoặc đổi thời hạn lưu ở trang Dữ liệu.`,
  PURGE_NOT_CONFIRMED: ({ name }) =>
    `Chưa xóa gì: tên đợt gõ để xác nhận không khớp. Gõ đúng nguyên văn "${name}".`,
  CATALOGUE_COLUMN_MISSING: ({ file, column }) =>
    `Danh mục đơn vị ${file} thiếu cột "${column}". Dòng tiêu đề phải có: Mã đơn vị, Tên đơn vị, Tên viết tắt/tên khác, Loại đơn vị, Cụm/khối thi đua, Đơn vị cấp trên.`,
  CATALOGUE_EMPTY: ({ file }) =>
    `Danh mục đơn vị ${file} không có đơn vị nào dưới dòng tiêu đề. Hãy chọn đúng tệp danh mục.`,
  CATALOGUE_ROW_BAD: ({ file, cell, detail }) =>
    `Danh mục đơn vị ${file}, ô ${cell}: ${detail}. Sửa ô này rồi nạp lại; chưa đơn vị nào được ghi.`,
  UNIT_UNKNOWN: ({ name }) =>
    `Không có đơn vị nào tên "${name}" trong đợt thi đua này. Kiểm tra lại tên, hoặc thêm tên gọi khác cho đơn vị ở trang Đơn vị.`,
  UNIT_AMBIGUOUS: ({ name, candidates }) =>
    `"${name}" có thể là nhiều đơn vị: ${candidates}. Ghi tên đầy đủ của đơn vị.`,
  PLAN_UNKNOWN: ({ plan, known }) =>
    `Không có kế hoạch nào mã "${plan}". Các kế hoạch có sẵn: ${known}; hoặc đưa đường dẫn tới một tệp kế hoạch .json.`,
  PLAN_INVALID: ({ plan, problems }) =>
    `Kế hoạch ${plan} có giá trị không hợp lệ nên không mở được: ${problems}. Sửa các giá trị này rồi mở lại.`,
  CAMPAIGN_NONE: () =>
    'Sổ dữ liệu chưa có đợt thi đua nào đang mở. Mở đợt thi đua bằng lệnh open hoặc nút "Mở đợt thi đua mới".',
  CAMPAIGN_SEVERAL: ({ list }) =>
    `Sổ dữ liệu có nhiều đợt thi đua đang mở: ${list}. Chỉ rõ bằng --campaign MÃ.`,
  CAMPAIGN_SAME_NAME: ({ campaign, list }) =>
    `Sổ dữ liệu có nhiều đợt thi đua tên "${campaign}": ${list}. Ghi mã của đợt thay cho tên.`,
  CAMPAIGN_UNKNOWN: ({ campaign, list = '' }) =>
    `Không có đợt thi đua nào mã "${campaign}" trong sổ này. ${list === '' ? 'Xem lại mã ở trang Kế hoạch.' : `Các đợt trong sổ: ${list}.`}`,
  CAMPAIGN_CLOSED: ({ name }) =>
    `Đợt thi đua "${name}" đã khép lại nên không sửa được nữa. Kết quả đã chốt được giữ nguyên.`,
  CHANGE_INVALID: ({ detail }) =>
    `Không thay đổi được kế hoạch của đợt: ${detail}. Kiểm tra lại nội dung thay đổi.`,
  CHANGE_BUILT_ON: ({ what }) =>
    `Không hoàn tác được thay đổi cuối vì sau đó đã có ${what}. Nếu cần trở lại như trước, sửa quy định đó một lần nữa và ghi lý do.`,
  MILESTONE_UNKNOWN: ({ milestone, known }) =>
    `Kế hoạch của đợt không có mốc "${milestone}". Các mốc có trong kế hoạch: ${known}.`,
  REPORT_UNCLEAR: ({ day, reports }) =>
    reports === ''
      ? `Kế hoạch của đợt không có mốc báo cáo nào, nên ngày báo cáo ${day} chưa ghi được và chưa nhập gì. Để trống ngày báo cáo trong tệp kê nhận hồ sơ rồi nhập lại.`
      : `Ngày ${day} chưa cho biết đơn vị nộp báo cáo nào (các mốc báo cáo của kế hoạch: ${reports}), nên chưa nhập gì. Để trống ngày báo cáo trong tệp kê nhận hồ sơ rồi nhập lại, sau đó ghi báo cáo bằng nút "Ghi đã nộp…" ở trang Hồ sơ của đơn vị.`,
  FILE_UNREADABLE: ({ file, detail }) => `Không nhập được ${file}: ${detail}`,
  IMPORT_NOTHING: ({ file }) =>
    `Trong ${file} không tìm thấy danh sách đề nghị nào nên chưa nhập gì. Mở tệp kiểm tra bảng danh sách và dòng tiêu đề, hoặc dùng biểu mẫu trống của chương trình.`,
  IMPORT_UNIT_UNKNOWN: ({ file, detail }) =>
    `Chưa rõ ${file} là của đơn vị nào (${detail}) nên chưa nhập gì. Chọn đơn vị gửi, hoặc ghi đơn vị trong tệp kê nhận hồ sơ (--received).`,
  RECEIVED_COLUMN_MISSING: ({ file, column }) =>
    `Tệp kê nhận hồ sơ ${file} thiếu cột "${column}". Xem mẫu trong hướng dẫn; chưa nhập gì.`,
  RECEIVED_ROW_BAD: ({ file, line, detail }) =>
    `Tệp kê nhận hồ sơ ${file}, dòng ${line}: ${detail}. Sửa dòng này rồi nhập lại; chưa nhập gì.`,
  RECEIPT_UNKNOWN: ({ receipt }) =>
    `Không có phiếu nhập nào số ${receipt} trong đợt này. Xem danh sách phiếu nhập ở trang Hồ sơ.`,
  RECEIPT_BUILT_ON: ({ receipt, what }) =>
    `Không rút lại được phiếu nhập ${receipt} vì đã có việc làm tiếp trên đó: ${what}. Hủy những việc đó trước.`,
  NOMINATION_UNKNOWN: ({ nomination }) =>
    `Không tìm thấy đề nghị "${nomination}" trong đợt này. Kiểm tra lại đơn vị, họ tên hoặc tên tập thể.`,
  COMPONENT_UNKNOWN: ({ component, known }) =>
    String(known) === ''
      ? `Kế hoạch này không quy định thành phần hồ sơ nên không ghi được "${component}". Bỏ giấy tờ này, hoặc thêm thành phần hồ sơ ở trang Kế hoạch.`
      : `Kế hoạch không có thành phần hồ sơ "${component}". Các thành phần: ${known}.`,
  REGISTRATION_UNKNOWN: ({ registration }) =>
    `Không có nội dung đăng ký nào mã "${registration}" trong đợt này. Xem lại danh sách đăng ký ở trang Hồ sơ.`,
  RETURN_UNKNOWN: ({ return: id }) =>
    `Không có lần trả lại hồ sơ nào mã "${id}" trong đợt này. Xem lại mục Trả lại để hoàn thiện của đơn vị ở trang Hồ sơ.`,
  RETURN_DUE_PAST: ({ day }) =>
    `Không trả lại hồ sơ với hạn ${day} vì ngày đó đã qua. Chọn hạn gửi lại từ hôm nay trở đi.`,
  ATTACHMENT_TOO_LARGE: ({ file, size, most }) =>
    `Không đính kèm ${file} vì tệp nặng ${size}, quá mức ${most} cho một tệp. Quét lại với độ phân giải thấp hơn (150–200 dpi, đen trắng) hoặc tách thành nhiều tệp.`,
  ATTACHMENT_EMPTY: ({ file }) =>
    `Không đính kèm ${file} vì tệp rỗng (0 byte). Kiểm tra lại bản quét rồi chọn lại.`,
  ATTACHMENT_TYPE: ({ file, known }) =>
    `Không đính kèm ${file}: chỉ nhận tệp giấy tờ (${known}). Chương trình, tệp nén và tệp có macro không được nhận; hãy chuyển sang PDF rồi đính kèm lại.`,
  ATTACHMENT_UNKNOWN: ({ attachment }) =>
    `Không có tệp đính kèm nào mã "${attachment}" trong đợt này. Có thể tệp vừa được gỡ; mở lại hồ sơ của đơn vị.`,
  ATTACHMENT_MISSING: ({ file }) =>
    `Không mở được ${file}: tệp không còn trong thư mục tệp đính kèm cạnh sổ. Khôi phục từ bản sao lưu ở trang Dữ liệu, hoặc đính kèm lại tệp gốc.`,
  ATTACHMENT_CHANGED: ({ file }) =>
    `Không mở ${file}: nội dung trên đĩa đã khác lúc đính kèm (mã SHA-256 không khớp). Khôi phục từ bản sao lưu ở trang Dữ liệu, hoặc gỡ ra rồi đính kèm lại tệp gốc.`,
  ATTACHMENT_NOT_OPENED: ({ file, detail }) =>
    `Máy này không mở được ${file} (${detail}). Cài chương trình xem loại tệp này rồi mở lại.`,
  HISTORY_NOTHING: ({ file }) =>
    `Trong ${file} không đọc được dòng nào nên chưa ghi gì. Danh sách cần dòng tiêu đề (họ và tên, hình thức khen thưởng, năm; hoặc tên sáng kiến, tác giả); năm có thể ghi ở tiêu đề.`,
  HISTORY_IMPORT_UNKNOWN: ({ import: id }) =>
    `Không có lần nhập nào mã "${id}". Xem lại danh sách tệp đã nhập ở trang Thẩm định.`,
  PETITION_UNKNOWN: ({ petition }) =>
    `Không có đơn thư nào mã "${petition}" trong đợt này. Xem lại mục Đơn thư ở trang Thẩm định.`,
  PETITION_DAY: ({ received }) =>
    `Ngày giải quyết phải từ ngày nhận (${received}) trở đi. Sửa lại ngày giải quyết.`,
  CLUSTER_UNKNOWN: ({ cluster, year }) =>
    `Năm ${year} không có đơn vị nào trong "${cluster}". Xếp đơn vị vào cụm, khối ở thẻ Cụm, khối thi đua rồi thử lại.`,
  CLUSTER_NOT_IN: ({ unit, cluster, year }) =>
    `${unit} không thuộc ${cluster} trong năm ${year}, nên không làm đơn vị trưởng hay phó được. Chọn đơn vị trong cụm, khối, hoặc xếp lại đơn vị trước.`,
  CLUSTER_SCORES: ({ problems }) =>
    `Điểm của cụm, khối chưa ghi được. ${problems} Sửa các chỗ trên rồi lưu lại; chưa có gì thay đổi.`,
  CLUSTER_FILE: ({ file, problems }) =>
    `Không nhập được tệp ${file}. ${String(problems) === '' ? 'Tệp không có điểm nào đọc được: dùng phiếu chấm do chương trình lập, hoặc bảng có cột Đơn vị và các cột tiêu chí.' : String(problems)} Sửa trong tệp rồi nhập lại; chưa có gì thay đổi.`,
  ENDORSEMENT_UNKNOWN: () =>
    'Không tìm thấy lần ghi suy tôn này, có thể đã được bỏ. Mở lại thẻ Cụm, khối thi đua rồi thử lại.',
  ENDORSEMENT_VOTES: ({ unit, votes, cast }) =>
    Number(cast) === 0
      ? `${unit} có ${votes} phiếu suy tôn nhưng chưa ghi tổng số phiếu hợp lệ. Ghi số phiếu hợp lệ của cuộc họp.`
      : `${unit} có ${votes} phiếu suy tôn, nhiều hơn ${cast} phiếu hợp lệ. Kiểm tra lại biên bản.`,
  EVIDENCE_UNKNOWN_KEY: ({ key, known }) =>
    `Kế hoạch không có tiêu chuẩn nào dùng số liệu "${key}". Các số liệu dùng được: ${known}.`,
  OVERRIDE_NOT_OPEN: ({ reason }) =>
    `Không có vướng mắc "${reason}" ở đề nghị này để bỏ qua. Xem lại kết quả thẩm định.`,
  MEETING_UNKNOWN: ({ meeting }) =>
    `Không có phiên họp "${meeting}" trong đợt này. Chọn lại phiên họp ở trang Hội đồng.`,
  MEETING_SEALED: ({ at }) =>
    `Phiên họp ${when(at)} đã niêm phong nên không sửa được. Muốn xét lại, triệu tập phiên họp mới.`,
  RULE_UNKNOWN: ({ rule, known }) =>
    `Không có quy tắc biểu quyết "${rule}". Các quy tắc có sẵn: ${known}.`,
  RULE_REQUIRED: ({ known }) =>
    `Kế hoạch không nêu tỷ lệ biểu quyết nên phải chỉ rõ quy tắc (--rule). Các quy tắc có sẵn: ${known}. Chọn theo quy chế của Hội đồng.`,
  VOTES_REFUSED: ({ file, problems }) =>
    `Kết quả biểu quyết trong ${file} không được nhận: ${problems} Sửa các dòng này rồi đưa lại cả tệp; chưa ghi gì.`,
  VOTES_COLUMN_MISSING: ({ file, column }) =>
    `Tệp ${file} thiếu cột "${column}". Thêm cột này rồi đưa lại; chưa ghi gì.`,
  SCORES_REFUSED: ({ file, problems }) =>
    `Phiếu chấm điểm trong ${file} không được nhận: ${problems} Sửa các dòng này rồi đưa lại cả tệp; chưa ghi gì.`,
  NOTHING_TO_VOTE: () =>
    'Chưa có đề nghị nào đủ điều kiện để đưa ra Hội đồng. Xem lại thẩm định và hồ sơ còn thiếu.',
  ALREADY_DECIDED: ({ at }) =>
    `Các đề nghị đủ điều kiện đều đã được biểu quyết tại phiên họp ${when(at)}. Muốn xét lại, hủy kết quả phiên họp đó (ghi lý do) rồi họp lại.`,
  QUORUM_NOT_MET: ({ present, needed, members }) =>
    `Phiên họp chưa đủ số thành viên: có mặt ${present}/${members}, cần ít nhất ${needed}. Điểm danh lại hoặc hoãn họp.`,
  BALLOT_UNKNOWN: ({ ballot }) => `Không có lượt biểu quyết "${ballot}" trong phiên họp này.`,
  BALLOT_STATE: ({ action, state }) =>
    `Không thể ${action} khi lượt biểu quyết đang ở trạng thái "${BALLOT_STATES[state ?? ''] ?? state}". Đưa lượt biểu quyết sang bước cần thiết rồi thử lại.`,
  BALLOT_STEP: ({ detail }) => String(detail),
  BALLOT_COUNTS: ({ detail }) =>
    `Số phiếu không khớp: ${detail}. Kiểm đếm lại rồi nhập lại; chưa ghi gì.`,
  CONFIRM_DIFFERS: ({ detail }) =>
    `Số liệu người thứ hai nhập khác số đã ghi: ${detail}. Hai người cùng kiểm lại phiếu.`,
  CONFIRM_SAME_PERSON: ({ name }) =>
    `${name} đã nhập kết quả nên không thể tự xác nhận. Mời một thành viên khác của Tổ kiểm phiếu.`,
  MEMBER_UNKNOWN: ({ member }) =>
    `Không có thành viên "${member}" trong Hội đồng của đợt này. Kiểm tra lại danh sách thành viên.`,
  BASE_SALARY_UNKNOWN: ({ day }) =>
    `Chưa có mức lương cơ sở áp dụng cho ngày ${when(day)}. Bổ sung mức lương cơ sở và văn bản quy định ở trang Quyết định.`,
  HOUSEHOLD_MONEY_UNKNOWN: ({ name, day }) =>
    `Chưa tính được tiền thưởng của hộ gia đình ${name}: kế hoạch chưa quy định hệ số của hộ gia đình, hoặc chưa có mức lương cơ sở áp dụng cho ngày ${when(day)}. Đặt hệ số ở trang Kế hoạch, mục Hình thức khen; mức lương cơ sở ở trang Quyết định.`,
  DECISION_UNKNOWN: ({ decision }) => `Không có quyết định "${decision}" trong đợt này.`,
  DECISION_EMPTY: ({ award }) =>
    `Chưa có tập thể, cá nhân nào được Hội đồng thông qua ${award}. Ghi kết quả biểu quyết trước khi lập quyết định.`,
  DECISION_ISSUED: ({ number }) =>
    `Quyết định ${number} đã ban hành nên danh sách không sửa được nữa. Lập văn bản đính chính nếu có sai sót.`,
  DECISION_BEFORE_MEETING: ({ day, meetingDay }) =>
    `Chưa ban hành được: ngày ký ${day} trước ngày Hội đồng họp ${meetingDay}. Xem lại ngày ký, hoặc ngày họp ở trang Hội đồng.`,
  STATISTICS_EMPTY: () =>
    'Chưa có số liệu để thống kê. Ban hành quyết định, hoặc nhập danh sách khen thưởng các năm trước ở trang Thẩm định.',
  CHANGE_BEFORE_DECISION: ({ day, number, decisionDay }) =>
    `Chưa ban hành được: ngày ký ${day} trước ngày ${decisionDay} của văn bản số ${number} mà nó đính chính hay hủy bỏ. Xem lại ngày ký.`,
  RECONCILIATION_DIFFERS: ({ rows }) =>
    `Chưa xuất được vì kết quả biểu quyết và danh sách không khớp ở: ${rows}. Kiểm tra lại kết quả biểu quyết; quyết định đã ban hành thì lập văn bản đính chính.`,
  DECISION_NOT_ISSUED: ({ award }) =>
    `Quyết định ${award} chưa ban hành nên chưa có gì để đính chính hay hủy bỏ. Sửa thẳng dự thảo.`,
  CORRECTION_EMPTY: ({ number }) =>
    `Nội dung đính chính trùng với quyết định ${number} đã ban hành nên không lập văn bản. Ghi lại chỗ cần sửa.`,
  TEMPLATE_UNREADABLE: ({ detail }) => `Không dùng được tệp mẫu này: ${templateProblem(detail)}`,
  TEMPLATE_UNKNOWN: ({ template }) =>
    `Không còn mẫu "${template}" trong sổ; có thể mẫu đã được xóa. Chọn mẫu khác ở Quyết định, mục Mẫu của cơ quan.`,
  TEMPLATE_FIELDS: ({ name, findings }) =>
    `Chưa điền được mẫu "${name}": ${findings}. Sửa các chỗ này trong tệp mẫu rồi thêm lại.`,
  FORM_UNKNOWN: ({ form }) =>
    `Không còn phôi "${form}" trong sổ; có thể phôi đã được xóa. Chọn phôi khác ở Quyết định, mục Giấy khen, phôi.`,
  FORM_NOBODY: ({ form, award }) =>
    `Danh sách ${award} không có ai dùng phôi "${form}". Chọn phôi dành cho đúng loại: tập thể, cá nhân, hộ gia đình hoặc doanh nghiệp.`,
  SCAN_UNREADABLE: ({ file }) =>
    `Tệp ${file} không phải ảnh JPEG, PNG hoặc WebP, hoặc lớn hơn 8 MB. Quét lại phôi thành ảnh .jpg (150 điểm/inch là đủ) rồi chọn lại.`,
  NOTHING_TO_REMIND: () =>
    'Đơn vị này không còn nội dung nào phải đôn đốc ở thời điểm đã chọn. Chọn đơn vị khác hoặc thời điểm khác.',
  FUND_ENTRY_UNKNOWN: () =>
    'Không tìm thấy khoản thu, chi này trong sổ quỹ. Mở lại trang Báo cáo, mục Quỹ khen thưởng rồi chọn lại.',
  FUND_ENTRY_CANCELLED: ({ reason }) =>
    `Khoản thu, chi "${reason}" đã hủy từ trước nên không hủy lần nữa. Cần ghi lại thì thêm một khoản mới.`,
  FUND_EMPTY: ({ year }) =>
    `Sổ quỹ năm ${year} chưa có khoản thu, chi nào. Ghi khoản đầu tiên ở trang Báo cáo, mục Quỹ khen thưởng, hoặc chọn năm khác.`,
}

/** The Vietnamese sentence of a refusal. */
export const refusalSentence = (code: RefusalCode, values: RefusalValues): string =>
  SENTENCES[code](values)
