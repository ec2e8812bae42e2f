/**
 * What the desk and the public window tell each other directly, beside the frames: how the window
 * looks, which page of a frame is turned to, and which frame the room really has before it. Nothing
 * of a campaign goes this way.
 */

/** Name of the BroadcastChannel between windows of this program. */
export const ROOM_CHANNEL = 'so-thi-dua:room'

export type RoomMessage =
  /** Desk → room. */
  | { readonly say: 'turn'; readonly by: 1 | -1 }
  | { readonly say: 'colours'; readonly reversed: boolean }
  | { readonly say: 'close' }
  | { readonly say: 'who' }
  /** Room → desk: painted this frame; `width` × `height` in CSS pixels. */
  | {
      readonly say: 'painted'
      readonly number: number
      readonly reversed: boolean
      readonly connected: boolean
      readonly width: number
      readonly height: number
    }
  | { readonly say: 'gone' }

const SAYINGS: ReadonlySet<unknown> = new Set([
  'turn',
  'colours',
  'close',
  'who',
  'painted',
  'gone',
] satisfies RoomMessage['say'][])

/** Whether a message of the channel is one of ours. Both ends are this program, one version. */
export const isRoomMessage = (data: unknown): data is RoomMessage =>
  typeof data === 'object' && data !== null && 'say' in data && SAYINGS.has(data.say)
