/**
 * What is beyond the role of who sits at the desk: a button is not there, a form can be read and not
 * written. The service refuses it all the same; this only spares people the refusal.
 */
import { ConfigProvider } from 'antd'
import { createContext, use, useCallback, type ReactElement, type ReactNode } from 'react'
import type { Role } from '#shared/kernel/role.ts'
import type { ProcedureName } from '#shared/procedure-name.ts'
import { usersText } from '#shared/text/users.ts'

/** The procedures that are refused here, with the role that each asks for; none in a store without users. */
export const BeyondRole = createContext<Readonly<Record<string, Role>>>({})

/** Whether who sits here may call a procedure, for shortcuts and for columns of buttons. */
export function useMay(): (procedure: ProcedureName) => boolean {
  const beyond = use(BeyondRole)
  return useCallback((procedure) => beyond[procedure] === undefined, [beyond])
}

export interface PermittedProps {
  /** What the buttons inside call. */
  readonly to: ProcedureName
  readonly children: ReactNode
}

/** Buttons that are there only for those who may press them. */
export const Permitted = ({ to, children }: PermittedProps): ReactNode =>
  useMay()(to) ? children : null

/** A form that others may read: its fields and buttons are off, and one line says for whom they are. */
export function WritableBy({ to, children }: PermittedProps): ReactElement {
  const needed = use(BeyondRole)[to]
  return (
    <>
      {needed === undefined ? null : (
        <p className="sg-quiet sg-read-only">{usersText.onlyFor(needed)}</p>
      )}
      <ConfigProvider componentDisabled={needed !== undefined}>
        <fieldset className="sg-plain-group" disabled={needed !== undefined}>
          {children}
        </fieldset>
      </ConfigProvider>
    </>
  )
}
