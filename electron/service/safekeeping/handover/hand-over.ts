/** Makes a package for another PC. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { CommandScope, ServiceContext } from '#electron/service/context.ts'
import { command, upkeep } from '#electron/service/procedures.ts'
import { temporaryIn } from '#electron/store/backup/durable-files.ts'
import { deriveKey } from '#electron/store/backup/encrypt-file.ts'
import { makePackage } from '#electron/store/handover/make-package.ts'
import { noteVersions } from '#electron/store/handover/note-versions.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { PackageManifest } from '#shared/safekeeping/handover-manifest.ts'
import { handOverText as say } from '#shared/text/handover.ts'

export interface WantedPackage {
  /** Null: the whole store. */
  readonly campaignId: string | null
  readonly note: string
  readonly passphrase?: string | undefined
}

interface Noted {
  readonly id: string
  readonly madeAt: string
  readonly campaign: string | null
}

async function campaignName(reader: Reader, id: string | null): Promise<string | null> {
  if (id === null) return null
  const row = await reader
    .selectFrom('campaign')
    .where('id', '=', id)
    .select('name')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('CAMPAIGN_UNKNOWN', { campaign: id })
  return row.name
}

/** Writes down what the package will hold, before it is copied. */
async function note(tx: Writer, wanted: WantedPackage, scope: CommandScope): Promise<Noted> {
  const campaign = await campaignName(tx, wanted.campaignId)
  await noteVersions(tx, newId())
  const id = newId()
  const head = await tx
    .selectFrom('audit')
    .orderBy('seq', 'desc')
    .limit(1)
    .select(['seq', 'hash'])
    .executeTakeFirst()
  await tx
    .insertInto('hand_over')
    .values({
      id,
      direction: 'sent',
      at: scope.now,
      actor: scope.actor,
      pc: os.hostname(),
      campaign_id: wanted.campaignId,
      note: wanted.note,
      audit_lines: head?.seq ?? 0,
      audit_hash: head?.hash ?? '',
      report_json: 'null',
    })
    .execute()
  return { id, madeAt: scope.now, campaign }
}

const noting = command<WantedPackage, WantedPackage, Noted>('safekeeping.handOver', {
  prepare: (wanted) => Promise.resolve(wanted),
  work: note,
  detail: (wanted, { id }) => ({
    package: id,
    campaignId: wanted.campaignId,
    note: wanted.note,
    encrypted: wanted.passphrase !== undefined,
  }),
})

export interface MadePackage {
  readonly name: string
  readonly manifest: PackageManifest
}

/**
 * Makes a package at the path that `place` gives for its usual name.
 * @throws Refusal CAMPAIGN_UNKNOWN, TARGET_NOT_WRITABLE, STORE_DAMAGED, PACKAGE_DAMAGED
 */
export async function handOverTo(
  wanted: WantedPackage,
  context: ServiceContext,
  place: (name: string) => string,
): Promise<MadePackage> {
  const key = wanted.passphrase === undefined ? null : await deriveKey(wanted.passphrase)
  const { id, madeAt, campaign } = await noting({ input: wanted, context })
  const slug = campaign === null ? null : searchKey(campaign).replaceAll(/[^a-z0-9]+/gu, '-')
  const name = say.fileName(dayPart(madeAt), slug === null ? null : slug.slice(0, 40))
  const facts = { id, madeAt, campaignId: wanted.campaignId }
  const manifest = await makePackage(context.store.path, place(name), facts, key)
  return { name, manifest }
}

/** The package as a file. @throws as `handOverTo` */
export const handOver = upkeep(async (wanted: WantedPackage, context): Promise<File> => {
  const target = temporaryIn(path.dirname(path.resolve(context.store.path)))
  try {
    const { name } = await handOverTo(wanted, context, () => target)
    return new File([new Uint8Array(await fs.promises.readFile(target))], name)
  } finally {
    fs.rmSync(target, { force: true })
  }
})
