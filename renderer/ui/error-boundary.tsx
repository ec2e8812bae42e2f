/** Keeps a failure inside the page where it happened, and offers to try again. */
import { Component, type ReactNode } from 'react'

export interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** What to show instead. `reset` draws the children again. */
  readonly renderFailure: (error: unknown, reset: () => void) => ReactNode
}

interface State {
  readonly failed: boolean
  readonly error: unknown
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: false, error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failed: true, error }
  }

  readonly reset = (): void => {
    this.setState({ failed: false, error: null })
  }

  override render(): ReactNode {
    return this.state.failed
      ? this.props.renderFailure(this.state.error, this.reset)
      : this.props.children
  }
}
