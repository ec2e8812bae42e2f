/**
 * Which words can be Vietnamese syllables. Used to tell in which encoding a text makes sense, so
 * it is generous with rimes and does not care where the tone mark stands (hoà, hòa).
 */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')

const RIMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
  'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay ' +
  'oăc oăm oăn oăng oăt oe oen oeo oet ooc oong ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt ' +
  'u ua uc ui um un ung up ut uê uêch uên uênh uêu uân uâng uât uây uơ uôc uôi uôm uôn uông uôt ' +
  'uy uya uych uyn uynh uyp uyt uyu uyên uyêt ' +
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
  'y yt ych yn ynh yêc yêm yên yêng yêt yêu'
).split(' ')

/** Onsets, '' for none; rimes; both without tone. */
export const SYLLABLE_PARTS = { onsets: ['', ...ONSETS], rimes: RIMES } as const

/** Every syllable without its tone. */
function allBare(): ReadonlySet<string> {
  const regular = SYLLABLE_PARTS.onsets.flatMap((onset) => RIMES.map((rime) => onset + rime))
  // "gì" and "quốc": the onset's own vowel is the rime, or takes ô.
  const all = [...regular, 'gi', 'gin', 'giêng', 'quôc']
  return new Set(all.map((word) => word.normalize('NFC')))
}

/** Made when a word is first asked about, not while the program starts. */
let bare: ReadonlySet<string> | undefined

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
const STOPPED = /(?:[ptc]|ch)$/u
const STOP_TONE = /^[\u0301\u0323]$/u

const known = new Map<string, boolean>()
const MOST_KNOWN = 20_000
const LONGEST_KNOWN = 20

/** Whether a word (NFC, any case) can be a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  const before = known.get(word)
  if (before !== undefined) return before
  const is = readsAsSyllable(word)
  if (word.length > LONGEST_KNOWN) return is
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, is)
  return is
}

function readsAsSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD')
  const tones = decomposed.match(TONE) ?? []
  if (tones.length > 1) return false
  bare ??= allBare()
  if (!bare.has(decomposed.replace(TONE, '').normalize('NFC'))) return false
  // A syllable closed by p, t, c, ch has sắc or nặng only.
  return tones.length === 0 || !STOPPED.test(decomposed) || STOP_TONE.test(tones[0] ?? '')
}
