import { buildDesktop, desktopIsStale } from '#electron/build-desktop.ts'
import { buildRendererIfStale } from '#electron/build-renderer.ts'
import { desktopMissing } from './start-desktop.ts'

/**
 * Global set-up of the journeys: they run over what would be packed, so that is built first, once,
 * before two of them read it at a time. The pages alone where no desktop shell can run.
 */
export async function setup(): Promise<void> {
  if (desktopMissing()) return buildRendererIfStale()
  if (desktopIsStale() && !buildDesktop())
    throw new Error('the desktop shell does not build; see above')
}
