/** A program of its own: reads a store and tries to write to it, and says what became of it. */
import { openStore } from '#electron/store/open-store.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

const say = (lines: number | null, error: unknown): void => {
  const refused = error instanceof Refusal ? error.code : String(error)
  process.stdout.write(JSON.stringify({ lines, refused }))
}

async function writeTo(file: string): Promise<void> {
  const store = await openStore(file)
  const rows = await store.read.selectFrom('audit').select('seq').execute()
  try {
    await store.write((tx) =>
      tx.insertInto('setting').values({ key: 'k', value_json: '1' }).execute(),
    )
    say(rows.length, 'written')
  } catch (error) {
    say(rows.length, error)
  }
  await store.close()
}

await writeTo(process.argv[2] ?? '').catch((error: unknown) => say(null, error))
