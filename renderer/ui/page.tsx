/** A page: its heading with the one main action at the right, and below it what scrolls. */
import { useEffect, type ReactElement, type ReactNode } from 'react'

export interface PageProps {
  readonly title: string
  /** One line below the title: what the page is about just now. */
  readonly subtitle?: ReactNode
  /** Buttons at the right, the primary one last. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of every page. */
export function Page({ title, subtitle, actions, children }: PageProps): ReactElement {
  useEffect(() => {
    document.title = `${title} · Sổ Thi đua`
  }, [title])
  return (
    <div className="sg-page">
      <header className="sg-page-head">
        <div className="sg-page-title">
          <h1>{title}</h1>
          {subtitle === undefined ? null : <p>{subtitle}</p>}
        </div>
        {actions === undefined ? null : <div className="sg-actions">{actions}</div>}
      </header>
      <div className="sg-page-body">{children}</div>
    </div>
  )
}

export interface CardProps {
  readonly title: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
  /** Without it the body has its usual inner margin. */
  readonly flush?: boolean
}

/** A part of a page with a heading of its own. */
export function Card({ title, extra, children, flush = false }: CardProps): ReactElement {
  return (
    <section className="sg-card">
      <div className="sg-card-head">
        <h2>{title}</h2>
        {extra}
      </div>
      {flush ? children : <div className="sg-card-body">{children}</div>}
    </section>
  )
}
