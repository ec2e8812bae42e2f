import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { BaseSequencer, type TestSpecification, type Vitest } from 'vitest/node'

/** Files of more than ten seconds, the longest first; a fresh clone has no times of its own yet. */
const LONG = [
  'test/torture/torture.test.ts',
  'test/gallery/printed-papers.test.ts',
  'test/electron/cli/program.test.ts',
  'test/electron/cli/scenarios.test.ts',
  'test/electron/workbook/read/more-killers.test.ts',
  'test/electron/service/safekeeping/users/users.test.ts',
  'test/electron/service/safekeeping/handover/merge.test.ts',
  'test/electron/service/model.test.ts',
  'test/journeys/roles.test.ts',
  'test/journeys/meeting-room.test.ts',
  'test/journeys/pages.test.ts',
  'test/journeys/clusters.test.ts',
  'test/journeys/meeting.test.ts',
  'test/journeys/users-and-undo.test.ts',
  'test/journeys/main-job.test.ts',
  'test/journeys/hand-over.test.ts',
  'test/journeys/desktop-projection.test.ts',
  'test/journeys/scenarios.test.ts',
] as const

/**
 * Long files first, so that no core waits at the end of a group for one that started last; the rules
 * after them together, since a change of project costs a worker its loaded program.
 */
export class LongFilesFirst extends BaseSequencer {
  readonly #places: readonly string[]

  constructor(vitest: Vitest) {
    super(vitest)
    this.#places = LONG.map((file) => path.join(vitest.config.root, file))
    const gone = this.#places.filter((file) => !existsSync(file))
    if (gone.length > 0) throw new Error(`long test files that are not there: ${gone.join(', ')}`)
  }

  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const group = ({ project }: TestSpecification): number => project.config.sequence.groupOrder
    const rules = ({ project }: TestSpecification): number => Number(project.name === 'rules')
    const place = ({ moduleId }: TestSpecification): number => {
      const found = this.#places.indexOf(moduleId)
      return found === -1 ? this.#places.length : found
    }
    const sizes = new Map(files.map(({ moduleId }) => [moduleId, statSync(moduleId).size]))
    const size = ({ moduleId }: TestSpecification): number => sizes.get(moduleId) ?? 0
    return Promise.resolve(
      files.toSorted(
        (left, right) =>
          group(left) - group(right) ||
          rules(left) - rules(right) ||
          place(left) - place(right) ||
          size(right) - size(left),
      ),
    )
  }
}
