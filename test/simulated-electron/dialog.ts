/** Dialogs: nobody sees them, a test reads what was shown and says what is answered. */
import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  SaveDialogReturnValue,
} from 'electron'

interface Shown {
  readonly kind: 'error' | 'message'
  readonly title: string
  readonly text: string
}

class SimulatedDialog implements Pick<Dialog, 'showErrorBox'> {
  readonly shown: Shown[] = []
  /** Buttons that will be pressed, in order; none left: the first button. */
  readonly answers: number[] = []

  /** Where files will be saved, in order; none left: the dialog is given up. */
  readonly places: string[] = []

  showSaveDialog(): Promise<SaveDialogReturnValue> {
    const filePath = this.places.shift()
    return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
  }

  showErrorBox(title: string, text: string): void {
    this.#show({ kind: 'error', title, text })
  }

  showMessageBox(_window: unknown, options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
    this.#show({ kind: 'message', title: options.title ?? '', text: options.message })
    return Promise.resolve({ response: this.answers.shift() ?? 0, checkboxChecked: false })
  }

  #show(shown: Shown): void {
    this.shown.push(shown)
    process.stderr.write(`simulated dialog: ${shown.title}: ${shown.text}\n`)
  }
}

export const dialog = new SimulatedDialog()
