/** A link that looks like a button: one stop of the Tab key, where a button inside a link has two. */
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

export interface ButtonLinkProps {
  readonly to: string
  readonly primary?: boolean
  readonly children: string
}

/** Goes to another page of the program; opens a new window where the reader asks for one. */
export function ButtonLink({ to, primary = false, children }: ButtonLinkProps): ReactElement {
  const follow = useLinkClickHandler<HTMLElement>(to)
  return (
    <Button type={primary ? 'primary' : 'default'} href={useHref(to)} onClick={follow}>
      {children}
    </Button>
  )
}
