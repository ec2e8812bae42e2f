/** The whole program in its providers: Vietnamese, the look, the cache, the routes. */
import { QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import viVN from 'antd/es/locale/vi_VN'
import { useEffect, useState, type ReactElement } from 'react'
import { RouterProvider } from 'react-router'
import { createQueryClient } from '#renderer/api/queries.ts'
import { takeFirstAnswers } from '#renderer/api/take-first-answers.ts'
import { drawRoot } from '#renderer/draw-root.ts'
import { THEME } from '#renderer/ui/theme.ts'
import { DeskGate } from './desk/desk-gate.tsx'
import { createRoutes } from './routes.tsx'
import { giveStylesNonce, pageNonce } from './style-nonce.ts'

const renderEmpty = (): string => 'Không có dòng nào'

function Wired(): ReactElement {
  const { notification, message } = App.useApp()
  const [queries] = useState(() => {
    const made = createQueryClient({
      failed: ({ title, sentence }) => {
        notification.error({ title, description: sentence, duration: 0, role: 'alert' })
      },
      done: (sentence) => {
        message.success(sentence)
      },
    })
    takeFirstAnswers(made)
    return made
  })
  const [router] = useState(createRoutes)
  return (
    <QueryClientProvider client={queries}>
      <DeskGate>
        <RouterProvider router={router} />
      </DeskGate>
    </QueryClientProvider>
  )
}

interface ProgramProps {
  /** Ends when the pages may be drawn; their providers get ready meanwhile. */
  readonly ready: Promise<unknown>
}

function Program({ ready }: ProgramProps): ReactElement {
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    const begin = async (): Promise<void> => {
      await ready
      setBegun(true)
    }
    void begin()
  }, [ready])
  const [csp] = useState(() => {
    const nonce = pageNonce()
    if (nonce !== undefined) giveStylesNonce(nonce)
    return nonce === undefined ? undefined : { nonce }
  })
  return (
    <ConfigProvider
      locale={viVN}
      theme={THEME}
      componentSize="middle"
      renderEmpty={renderEmpty}
      wave={{ disabled: true }}
      {...(csp === undefined ? {} : { csp })}
    >
      <App component={false} notification={{ placement: 'bottomRight' }}>
        {begun ? <Wired /> : null}
      </App>
    </ConfigProvider>
  )
}

export const drawProgram = (ready: Promise<unknown>): void => drawRoot(<Program ready={ready} />)
