import { Button } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from '#renderer/ui/icons.tsx'
import type { PaperWish, Papers } from './use-paper.ts'

export interface PaperButtonProps {
  readonly papers: Papers
  readonly wish: PaperWish
  readonly children: ReactNode
  readonly label?: string
}

/** A button that downloads one paper. */
export const PaperButton = ({ papers, wish, children, label }: PaperButtonProps): ReactElement => (
  <Button
    icon={<Icon name="download" />}
    loading={papers.busy(wish)}
    onClick={() => papers.get(wish)}
    {...(label === undefined ? {} : { 'aria-label': label, title: label })}
  >
    {children}
  </Button>
)
