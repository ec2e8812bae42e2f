/**
 * One start of the service over a store in a process of its own, up to its first answer; the quick check
 * of the store is part of it. Prints one JSON line with the processor's time.
 */
import process from 'node:process'
import { createRouterClient } from '@orpc/server'
import { projectionScreen } from '#electron/service/meetings/projection-screen.ts'
import { resourcesIn } from '#electron/service/resources.ts'
import { router } from '#electron/service/router.ts'
import { openBackups } from '#electron/service/safekeeping/backups.ts'
import { deskSession } from '#electron/service/safekeeping/users/desk-session.ts'
import { localNow } from '#electron/store/local-now.ts'
import { openStore } from '#electron/store/open-store.ts'
import { createChildReaderHost } from '#electron/workbook/reader-host.ts'
import { projectPath } from '#test/support/project-files.ts'

const store = await openStore(process.argv[2] ?? '', { check: true, keepDamaged: true })
const files = createChildReaderHost()
const client = createRouterClient(router, {
  context: {
    store,
    files,
    resources: resourcesIn(projectPath('resources')),
    now: localNow,
    actor: 'Nguyễn Thị Bàn',
    backups: openBackups({ store, now: localNow, keeper: 'terminal' }),
    desk: deskSession(),
    screen: projectionScreen(),
  },
})
const campaigns = await client.campaigns.list()
const { user, system } = process.cpuUsage()
if (campaigns.length === 0) throw new Error('no campaign')
process.stdout.write(`${JSON.stringify({ cpu: (user + system) / 1000 })}\n`)
await files.close()
await store.close()
