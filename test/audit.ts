/**
 * `npm run audit:shipped`: asks npm what is known against the packages that are shipped, bundled ones
 * included. Ends with 1 where something high has no written reason (test/audit-reasons.json: address of
 * the advisory → why it does not reach a user), with 2 where npm's registry does not answer.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { auditSchema, shippedFindings } from './support/shipped-findings.ts'

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function run(): number {
  const names = z.array(z.string())
  // The one that is not bundled stands in dependencies.
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(read('package.json'))
  const shipped = [
    ...names.parse(read('out/main/packages.json')),
    ...names.parse(read('out/renderer/packages.json')),
    ...Object.entries(dependencies).map(([name, version]) => `${name}@${version}`),
  ]
  const reasons = z.record(z.string(), z.string()).parse(read('test/audit-reasons.json'))
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { stdout } = spawnSync(npm, ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  })
  const audit = auditSchema.safeParse(stdout === '' ? null : JSON.parse(stdout))
  if (!audit.success) {
    say(
      `npm's registry gave no audit; nothing is known either way. It said: ${stdout.slice(0, 300)}`,
    )
    return 2
  }
  const findings = shippedFindings(audit.data, shipped, reasons)
  for (const { name, severity, title, url, reason } of findings)
    say(`${severity} ${name}: ${title} (${url})\n  ${reason ?? 'NO REASON WRITTEN'}`)
  const open = findings.filter(({ reason }) => reason === null).length
  say(
    `${shipped.length} packages shipped, ${findings.length} high findings, ${open} without reason`,
  )
  return open === 0 ? 0 : 1
}

process.exitCode = run()
