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
  readonly next: FramedCue | undefined
  readonly onShow: () => void
  /** False while there is nothing to blank, or to bring back. */
  readonly canBlank: boolean
  readonly onBlank: () => void
  readonly onColours: () => void
  readonly onMessage: () => void
}

export function RoomPane(props: RoomPaneProps): ReactElement {
  const { room, now, next, onShow, canBlank, onBlank, onColours, onMessage } = props
  const { message } = App.useApp()
  const reversed = room.painted?.reversed ?? false
  const size = { width: room.painted?.width ?? 1280, height: room.painted?.height ?? 720 }
  return (
    <div className="op-column op-right">
      <div className="op-screen-head">
        <h2>{say.room}</h2>
        {room.painted !== null && <span className="op-air">{say.onAir}</span>}
      </div>
      <ScreenPreview label={say.room} frame={now} {...size} reversed={reversed} live />
      {room.painted === null ? (
        <StatusTag tone="warn">{say.windowClosed}</StatusTag>
      ) : room.painted.connected ? (
        <StatusTag tone="good">{say.windowOpen(room.painted.width, room.painted.height)}</StatusTag>
      ) : (
        <StatusTag tone="bad">{say.windowLost}</StatusTag>
      )}
      <div className="sg-actions">
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
        <Button size="small" onClick={onMessage}>
          {say.message}
        </Button>
        <Button size="small" onClick={onColours} disabled={room.painted === null}>
          {say.colours}
        </Button>
      </div>
      <div className="op-screen-head">
        <h2>{say.next}</h2>
        <Button type="primary" onClick={onShow}>
          {say.show}
        </Button>
      </div>
      <ScreenPreview
        label={next?.cue.label ?? say.nothingNext}
        frame={next?.frame ?? BLANK}
        {...size}
        reversed={reversed}
        live={false}
      />
      <p className="op-keys">{say.keys}</p>
    </div>
  )
}
