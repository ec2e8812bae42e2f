/** A state: a sign and a word, and colour only on top of both. */
import type { ReactElement, ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'

/** good: in order; warn: worth a look; bad: stands in the way; wait: not yet; info: to know. */
export type Tone = 'good' | 'warn' | 'bad' | 'wait' | 'info'

const SIGNS: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  warn: 'warn',
  bad: 'cross',
  wait: 'clock',
  info: 'info',
}

export interface StatusTagProps {
  readonly tone: Tone
  readonly children: ReactNode
  /** Another sign than the tone's own. */
  readonly icon?: IconName
  /** The longer sentence, on hover. */
  readonly title?: string | undefined
}

export function StatusTag({ tone, children, icon, title }: StatusTagProps): ReactElement {
  return (
    <span className={`sg-status sg-status-${tone}`} title={title}>
      <Icon name={icon ?? SIGNS[tone]} size={14} />
      <span>{children}</span>
    </span>
  )
}
