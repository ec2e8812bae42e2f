/** Random sequences of what may happen in the office. */
import fc from 'fast-check'
import { conclude, importList, reopen, reportOf, supplement, undoImport } from './file-commands.ts'
import { LISTS, REPORT, UNITS, WHOLE_PAPERS, type Model } from './office.ts'
import type { RealOffice } from './real-office.ts'
import {
  extend,
  moveDeadline,
  setOwnQuota,
  setQuota,
  tryQuota,
  undoChange,
} from './rule-commands.ts'

const unit = fc.nat({ max: UNITS.length - 1 })
const person = fc.nat({ max: 3 })
const day = fc.integer({ min: 5, max: 15 })
const quota = fc.oneof(fc.nat({ max: 4 }), fc.constantFrom('unset' as const, 'none' as const))
const deadline = fc.record({ kind: fc.constantFrom('on-or-before', 'before', 'none'), day })

/** Sequences of up to so many commands. */
export const officeCommands = (longest: number) =>
  fc.commands<Model, RealOffice, true>(
    [
      quota.map(setQuota),
      quota.map(tryQuota),
      fc.tuple(unit, fc.nat({ max: 4 })).map(([one, limit]) => setOwnQuota(one, limit)),
      deadline.map(moveDeadline),
      fc.tuple(unit, deadline).map(([one, asked]) => extend(one, asked)),
      fc.constant(undoChange()),
      fc
        .tuple(unit, fc.nat({ max: LISTS.length - 1 }), day)
        .map(([one, list, on]) => importList(one, list, on)),
      fc.nat({ max: 9 }).map(undoImport),
      fc
        .tuple(unit, fc.constantFrom(...WHOLE_PAPERS, REPORT), day)
        .map(([one, paper, on]) => supplement(one, paper, on)),
      fc.tuple(unit, person, day).map(([one, who, on]) => reportOf(one, who, on)),
      fc.tuple(unit, person).map(([one, who]) => conclude(one, who)),
      fc.tuple(unit, person).map(([one, who]) => reopen(one, who)),
    ],
    { maxCommands: longest, size: 'max' },
  )
