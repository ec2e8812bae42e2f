/** Builds the program as it is delivered, where it is older than what it is made from. */
import process from 'node:process'
import { buildDesktop, desktopIsStale } from '#electron/build-desktop.ts'

if (desktopIsStale() && !buildDesktop()) process.exitCode = 1
