import { call as callProcedure, isProcedure, type AnyProcedure } from '@orpc/server'
import { z } from 'zod'
import { UsageError } from '#electron/cli/args.ts'
import type { CliCommand } from '#electron/cli/command.ts'
import { fileOf } from '#electron/cli/session.ts'
import { withSession } from '#electron/cli/with-session.ts'
import { router } from '#electron/service/router.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every procedure by its dotted name. */
function procedures(node: unknown, prefix = ''): ReadonlyMap<string, AnyProcedure> {
  if (isProcedure(node)) return new Map([[prefix, node]])
  if (!isRecord(node)) return new Map()
  return new Map(
    Object.entries(node).flatMap(([key, child]) => [
      ...procedures(child, prefix === '' ? key : `${prefix}.${key}`),
    ]),
  )
}

const fileReference = z.strictObject({ $file: z.string() })

/** `{"$file": "path"}` anywhere in the input stands for a file's content. */
function withFiles(value: unknown): unknown {
  const reference = fileReference.safeParse(value)
  if (reference.success) return fileOf(reference.data.$file)
  if (Array.isArray(value)) return value.map(withFiles)
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withFiles(child)]))
  return value
}

async function inputOf(text: string | undefined): Promise<unknown> {
  if (text === undefined) return undefined
  const json = text.startsWith('@') ? await fileOf(text.slice(1)).text() : text
  try {
    return withFiles(JSON.parse(json))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new UsageError(
      '--input không phải JSON hợp lệ. Kiểm tra dấu ngoặc, dấu phẩy và dấu ngoặc kép, hoặc ghi vào tệp rồi đưa @TỆP.',
    )
  }
}

/** The campaign is filled in where the input leaves it out and the procedure wants one. */
async function withCampaign(
  input: unknown,
  procedure: AnyProcedure,
  campaign: () => Promise<string>,
): Promise<unknown> {
  const given = input ?? {}
  if (!isRecord(given) || 'campaignId' in given) return input
  const schema = procedure['~orpc'].inputSchema
  const shape = schema instanceof z.ZodObject ? schema.shape : {}
  return 'campaignId' in shape ? { ...given, campaignId: await campaign() } : input
}

const printable = async (value: unknown): Promise<unknown> => {
  if (value instanceof File) {
    const bytes = Buffer.from(await value.arrayBuffer())
    return { file: value.name, bytes: value.size, base64: bytes.toString('base64') }
  }
  if (isRecord(value) && Symbol.asyncIterator in value) {
    const events: unknown[] = []
    for await (const event of asIterable(value)) events.push(event)
    return events
  }
  if (Array.isArray(value)) return Promise.all(value.map(printable))
  return value ?? null
}

async function* asIterable(value: object): AsyncGenerator {
  const iterate: unknown = Reflect.get(value, Symbol.asyncIterator)
  if (typeof iterate !== 'function') return
  const iterator: unknown = Reflect.apply(iterate, value, [])
  if (!isRecord(iterator) || typeof iterator['next'] !== 'function') return
  for (;;) {
    const step: unknown = await Reflect.apply(iterator['next'], iterator, [])
    if (!isRecord(step) || step['done'] === true) return
    yield step['value']
  }
}

/** Any procedure of the contract, for support and scripts. */
export const call: CliCommand = {
  name: 'call',
  usage: 'call THỦ-TỤC --store SỔ [--input JSON|@TỆP] | call --list',
  summary: 'gọi một thủ tục bất kỳ (đặt chỉ tiêu, ghi báo cáo, ghi suy tôn …)',
  spec: { values: { store: false, input: false }, flags: ['list'], words: [0, 1] },
  run: async (words, output) => {
    const known = procedures(router)
    const [name] = words.files
    if (words.flags.has('list')) {
      output.document({ procedures: [...known.keys()] }, () => [...known.keys()].join('\n'))
      return
    }
    if (name === undefined) throw new UsageError(`Thiếu tên thủ tục.\nCách dùng: ${call.usage}`)
    const procedure = known.get(name)
    if (procedure === undefined) throw new Refusal('PROCEDURE_UNKNOWN', { name })
    if (words.options['store'] === undefined)
      throw new UsageError(`Thiếu --store.\nCách dùng: ${call.usage}`)
    const input = await inputOf(words.options['input'])
    await withSession(words, async (session) => {
      const complete = await withCampaign(input, procedure, () => session.campaign())
      const result: unknown = await callProcedure(procedure, complete, {
        context: session.context,
      })
      const document = await printable(result)
      output.document(document, () => JSON.stringify(document, null, 2))
    })
  },
}
