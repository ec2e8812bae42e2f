import { buildRendererIfStale } from '#electron/build-renderer.ts'

/** Global set-up of the journeys: they are driven over the built pages, so these are built first. */
export async function setup(): Promise<void> {
  await buildRendererIfStale()
}
