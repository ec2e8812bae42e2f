/** Time left until a moment, on this machine's own clock: the frame carries the end, not the ticks. */
import { useEffect, useState, type ReactNode } from 'react'
import { projectionText } from '#shared/text/projection-page.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** "04:59"; hours only where there are any. Negative counts as over. */
export function timeLeft(until: string, now: number): string | null {
  const seconds = Math.ceil((new Date(until).getTime() - now) / 1000)
  if (!(seconds > 0)) return null
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}

/** What is left until a moment, second by second; nothing once it is over. */
export function Countdown({ until }: { readonly until: string }): ReactNode {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  const left = timeLeft(until, now)
  return (
    <p className="room-countdown" role="timer">
      {left === null ? (
        <strong>{projectionText.timeOver}</strong>
      ) : (
        <>
          <span>{projectionText.timeLeft}</span> <strong>{left}</strong>
        </>
      )}
    </p>
  )
}
