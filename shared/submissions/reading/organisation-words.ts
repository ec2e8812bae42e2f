import { isSurnameLikeBody } from './surname-like-body.ts'
import { tonedWords } from './word-keys.ts'

/**
 * Words with which the name of an organisation or a place begins, tone kept. Source: samples'
 * rule for "one cell for both" and the usual names of Vietnamese bodies and places.
 */
const BEGINNINGS: readonly string[] = [
  'phòng ban đội khoa trường tổ xã phường thôn bản làng xóm ấp buôn bon plei phum khóm phố khu đường',
  'ngõ ngách hẻm huyện quận tỉnh ubnd hđnd mttq ubmttq ubmttqvn ubkt ttyt bqlda bchqs bch chqs tdp tt',
  'tp tx clb htx cty ctcp tnhh thcs thpt ptdtbt ptdtnt mn th tand vksnd thads bhxh kbnn nhcsxh catp',
  'catx cax lđlđ hlhpn lhpn hpn hnd hccb ccb đtn tncs qlđt tnmt pgd pgdđt sở bộ cục viện trạm hạt',
  'hội đoàn báo đài quỹ vườn chùa lữ sư trại nhóm liên hiệp cụm khối đồn chốt tập tổng kho bến cảng',
  'p x q vp lớp tyt',
].flatMap((line) => line.split(' '))

const PHRASES: readonly string[] = [
  'ủy ban',
  'hội đồng',
  'trung tâm',
  'bệnh viện',
  'công an',
  'công ty',
  'hợp tác',
  'tổ hợp',
  'doanh nghiệp',
  'liên đoàn',
  'công đoàn',
  'chi bộ',
  'chi hội',
  'chi đoàn',
  'chi cục',
  'chi nhánh',
  'đảng ủy',
  'đảng bộ',
  'thành ủy',
  'huyện ủy',
  'thị ủy',
  'tỉnh ủy',
  'quận ủy',
  'văn phòng',
  'tòa án',
  'kho bạc',
  'ngân hàng',
  'bảo hiểm',
  'điện lực',
  'hạt kiểm',
  'nhà văn',
  'nhà trường',
  'nhà máy',
  'nhà thiếu',
  'nhà thờ',
  'nhà hàng',
  'nhà khách',
  'xí nghiệp',
  'phân xưởng',
  'xưởng',
  'cơ sở',
  'cơ quan',
  'đơn vị',
  'cửa hàng',
  'siêu thị',
  'khách sạn',
  'câu lạc',
  'mặt trận',
  'tiểu đoàn',
  'đại đội',
  'trung đội',
  'tiểu đội',
  'trung đoàn',
  'lữ đoàn',
  'sư đoàn',
  'đồn biên',
  'thanh tra',
  'thành đoàn',
  'huyện đoàn',
  'thị đoàn',
  'tỉnh đoàn',
  'thị trấn',
  'thị xã',
  'thành phố',
  'đặc khu',
  'số nhà',
  'bộ phận',
  'bộ chqs',
  'bộ chỉ',
  'tập đoàn',
  'hiệp hội',
  'học viện',
  'đại học',
  'cao đẳng',
  'mầm non',
  'mẫu giáo',
  'tiểu học',
  'giáo xứ',
  'dân phố',
  'tiểu khu',
  'quân khu',
  'làng nghề',
  'trang trại',
  'phân hiệu',
  'phân trường',
  'điểm trường',
]

const SINGLE = new Set(BEGINNINGS)
const DOUBLE = new Set(PHRASES.map((phrase) => tonedWords(phrase).join(' ')))
const SINGLE_TONED = new Set(BEGINNINGS.flatMap((word) => tonedWords(word)))
/** "Tổ trưởng", "Đội phó", "Công an viên", "xã đội trưởng": a post made of an organisation's word. */
const POST_ENDINGS = new Set(['trưởng', 'phó', 'viên', 'thẩm'].flatMap((word) => tonedWords(word)))
const POST_MIDDLES = new Set(
  ['đội', 'hội', 'đoàn', 'cục', 'an', 'bộ'].flatMap((word) => tonedWords(word)),
)
/** Whole texts that begin like an organisation and are posts. */
const POSTS = new Set(
  ['hội thẩm', 'đoàn viên', 'bộ đội', 'văn thư', 'trại viên', 'tổng phụ', 'tổng giám', 'tổng biên']
    .concat(['tổng thư'])
    .map((post) => tonedWords(post).join(' ')),
)

function namesPost(words: readonly string[]): boolean {
  const [, second = '', third = ''] = words
  if (POSTS.has(words.slice(0, 2).join(' '))) return true
  if (POST_ENDINGS.has(second)) return true
  const middle = POST_MIDDLES.has(second) || DOUBLE.has(words.slice(0, 2).join(' '))
  return middle && POST_ENDINGS.has(third)
}

/**
 * Whether a text begins with a word for an organisation or a place ("Phòng …", "UBND …", "thôn
 * …"), and not with a post that is made of one ("Tổ trưởng …", "Đội phó …", "Công an viên …")
 * or a family name that sounds like one ("Đoàn Thị …").
 */
export function beginsWithOrganisation(text: string): boolean {
  const words = tonedWords(text, 4)
  const [first = ''] = words
  if (!SINGLE_TONED.has(first) && !SINGLE.has(first) && !DOUBLE.has(words.slice(0, 2).join(' ')))
    return false
  return !namesPost(words) && !isSurnameLikeBody(text)
}
