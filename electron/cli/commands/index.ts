/** Every command of the terminal, in the order of the work. */
import type { CliCommand } from '#electron/cli/command.ts'
import { appraise } from './appraise.ts'
import { backup } from './backup.ts'
import { call } from './call.ts'
import { demo } from './demo.ts'
import { exportPapers } from './export.ts'
import { handOver } from './hand-over.ts'
import { importFiles } from './import.ts'
import { meet } from './meet.ts'
import { merge } from './merge.ts'
import { open } from './open.ts'
import { plans } from './plans.ts'
import { preview } from './preview.ts'
import { restore } from './restore.ts'
import { score } from './score.ts'
import { serve } from './serve.ts'
import { status } from './status.ts'
import { undoImport } from './undo-import.ts'
import { verify } from './verify.ts'

export const COMMANDS: readonly CliCommand[] = [
  plans,
  open,
  preview,
  importFiles,
  undoImport,
  status,
  appraise,
  score,
  meet,
  exportPapers,
  verify,
  backup,
  restore,
  handOver,
  merge,
  call,
  demo,
  serve,
]
