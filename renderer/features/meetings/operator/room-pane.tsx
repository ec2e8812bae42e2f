/** What the room sees now, whether its window is there, and what comes next. */
import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import type { Cue } from '#shared/meetings/cues.ts'
import type { PublicFrame } from '#shared/meetings/projection.ts'
import { frameText } from '#shared/text/frame.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'
import { openProjection } from '#renderer/api/projection-window.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { ScreenPreview } from './screen-preview.tsx'
import type { Room } from './use-room.ts'

export const BLANK: PublicFrame = { kind: 'blank' }

/** A cue with the frame it makes; null where it cannot be shown yet. */
export interface FramedCue {
  readonly cue: Cue
  readonly frame: PublicFrame | null
}

export interface RoomPaneProps {
  readonly room: Room
  readonly now: PublicFrame
  /** Of the meeting that is conducted: what comes next would be shown as one. */
  readonly rehearsal: boolean
  readonly next: FramedCue | undefined
  readonly onShow: () => void
  /** False while there is nothing to blank, or to bring back. */
  readonly canBlank: boolean
  readonly onBlank: () => void
  readonly onColours: () => void
  readonly onMessage: () => void
  readonly onFreeze: () => void
}

function WindowState({ room }: { readonly room: Room }): ReactElement {
  const { painted, shown } = room
  return (
    <>
      {shown?.frozen === true && (
        <StatusTag tone="warn">{shown.waiting ? say.frozenWaiting : say.frozen}</StatusTag>
      )}
      {painted === null ? (
        <StatusTag tone="warn">{say.windowClosed}</StatusTag>
      ) : painted.connected ? (
        <StatusTag tone="good">{say.windowOpen(painted.width, painted.height)}</StatusTag>
      ) : (
        <StatusTag tone="bad">{say.windowLost}</StatusTag>
      )}
    </>
  )
}

function RoomButtons(props: RoomPaneProps): ReactElement {
  const { room, now, canBlank, onBlank, onColours, onMessage, onFreeze } = props
  const { message } = App.useApp()
  const frozen = room.shown?.frozen ?? false
  return (
    <div className="op-buttons">
      <Button
        size="small"
        icon={<Icon name="screen" />}
        onClick={() => {
          if (!openProjection()) void message.warning(frameText.projectionBlocked)
        }}
      >
        {say.open}
      </Button>
      <Button size="small" disabled={!canBlank} onClick={onBlank}>
        {now.kind === 'blank' ? say.unblank : say.blank}
      </Button>
      <Button size="small" onClick={onFreeze} aria-pressed={frozen}>
        {frozen ? say.unfreeze : say.freeze}
      </Button>
      <Button size="small" onClick={onMessage}>
        {room.shown?.overlay == null ? say.message : say.messageOff}
      </Button>
      <Button size="small" onClick={onColours} disabled={room.painted === null}>
        {say.colours}
      </Button>
    </div>
  )
}

/** What the room sees and what comes next, with the keys that change it. */
export function RoomPane(props: RoomPaneProps): ReactElement {
  const { room, now, next, rehearsal, onShow } = props
  const overlay = room.shown?.overlay ?? null
  const screen = {
    reversed: room.painted?.reversed ?? false,
    width: room.painted?.width ?? 1280,
    height: room.painted?.height ?? 720,
  }
  return (
    <div className="op-column op-right">
      <div className="op-screen-head">
        <h2>{say.room}</h2>
        {room.painted !== null && <span className="op-air">{say.onAir}</span>}
      </div>
      <ScreenPreview
        label={say.room}
        picture={{ frame: now, overlay, rehearsal: room.shown?.rehearsal ?? false }}
        {...screen}
        live
      />
      <div className="op-state">
        <WindowState room={room} />
      </div>
      <RoomButtons {...props} />
      <div className="op-screen-head">
        <h2>{say.next}</h2>
        <Button type="primary" onClick={onShow}>
          {say.show}
        </Button>
      </div>
      <ScreenPreview
        label={next?.cue.label ?? say.nothingNext}
        picture={{ frame: next?.frame ?? BLANK, overlay, rehearsal }}
        {...screen}
        live={false}
      />
    </div>
  )
}
