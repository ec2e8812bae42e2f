/** The kit's providers as the program sets them, around a page of the bench. */
import { App, ConfigProvider } from 'antd'
import viVN from 'antd/es/locale/vi_VN'
import type { ReactElement, ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { giveStylesNonce, pageNonce } from '#renderer/app/style-nonce.ts'
import { THEME } from '#renderer/ui/theme.ts'

function InTheKit({ children }: { readonly children: ReactNode }): ReactElement {
  const nonce = pageNonce()
  if (nonce !== undefined) giveStylesNonce(nonce)
  return (
    <ConfigProvider
      locale={viVN}
      theme={THEME}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}

/** Draws a page of the bench. */
export function drawInTheKit(page: ReactElement): void {
  const root = document.querySelector('#root')
  if (root !== null) createRoot(root).render(<InTheKit>{page}</InTheKit>)
}
