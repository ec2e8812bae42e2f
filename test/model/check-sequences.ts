/** Runs random sequences of commands against the model and the program side by side. */
import fc from 'fast-check'
import { officeCommands } from './commands.ts'
import { freshModel } from './office.ts'
import { openPremises } from './real-office.ts'

const LONGEST = 24
/** A new store after so many sequences: a year of the council's work holds far fewer campaigns. */
const PER_STORE = 50

export interface SequenceOptions {
  readonly runs: number
  readonly seed?: number
  /** An empty folder for each store. */
  readonly folder: () => string
  readonly note?: (line: string) => void
}

export interface CheckedSequences {
  readonly sequences: number
  /** Commands that were run in all of them, each compared afterwards. */
  readonly commands: number
}

/** Throws with the shortest sequence found on which they differ. */
export async function checkSequences(options: SequenceOptions): Promise<CheckedSequences> {
  const { runs, seed, folder, note } = options
  let commands = 0
  for (let done = 0; done < runs; done += PER_STORE) {
    const premises = await openPremises(folder())
    try {
      const property = fc.asyncProperty(officeCommands(LONGEST), async (sequence) => {
        const real = await premises.newOffice()
        const model = freshModel()
        await fc.asyncModelRun(() => ({ model, real }), sequence)
        commands += model.minute
      })
      await fc.assert(property, {
        numRuns: Math.min(PER_STORE, runs - done),
        ...(seed === undefined ? {} : { seed: seed + done }),
      })
    } finally {
      await premises.desk.close()
    }
    note?.(`${Math.min(done + PER_STORE, runs)} sequences, ${commands} commands`)
  }
  return { sequences: runs, commands }
}
