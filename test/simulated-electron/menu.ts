/** Menus that a test can read and click. Keys are not caught: no window system sends them. */
import type { Menu, MenuItem, MenuItemConstructorOptions } from 'electron'
import { app } from './app.ts'
import { SimulatedBrowserWindow } from './browser-window.ts'

const EDITS: ReadonlySet<string> = new Set(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])

function playRole(role: string): void {
  const [desk] = SimulatedBrowserWindow.getAllWindows()
  if (role === 'quit') app.quit()
  else if (role === 'togglefullscreen') desk?.setFullScreen(!desk.isFullScreen())
  else if (EDITS.has(role)) desk?.webContents.edit(role)
  else throw new Error(`simulated: no role ${role}`)
}

class SimulatedMenuItem implements Pick<MenuItem, 'label' | 'type' | 'enabled' | 'visible'> {
  readonly label: string
  readonly type: MenuItem['type']
  readonly accelerator: string | null
  readonly registerAccelerator: boolean
  readonly role: string | undefined
  readonly submenu: SimulatedMenu | null
  readonly enabled: boolean
  readonly visible: boolean
  readonly click: () => void

  constructor(options: MenuItemConstructorOptions) {
    const { submenu } = options
    this.label = options.label ?? ''
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = options.accelerator ?? null
    this.registerAccelerator = options.registerAccelerator ?? true
    this.role = options.role
    this.submenu = Array.isArray(submenu) ? SimulatedMenu.buildFromTemplate(submenu) : null
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.click = () => {
      if (options.role !== undefined) return playRole(options.role)
      // The program's items take no argument.
      options.click?.(undefined as never, undefined, undefined as never)
    }
  }
}

let applicationMenu: SimulatedMenu | null = null

export class SimulatedMenu {
  readonly items: readonly SimulatedMenuItem[]

  constructor(items: readonly SimulatedMenuItem[] = []) {
    this.items = items
  }

  static buildFromTemplate(
    template: readonly (MenuItemConstructorOptions | MenuItem)[],
  ): SimulatedMenu {
    return new SimulatedMenu(
      template.map((options) => new SimulatedMenuItem(options as MenuItemConstructorOptions)),
    )
  }

  static setApplicationMenu(menu: SimulatedMenu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): SimulatedMenu | null {
    return applicationMenu
  }
}

void (SimulatedMenu satisfies Record<
  keyof Pick<typeof Menu, 'buildFromTemplate' | 'getApplicationMenu' | 'setApplicationMenu'>,
  unknown
>)
