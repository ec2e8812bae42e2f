/** Certificates on their way to the printer: one page each, of the form's exact size, nothing else. */
import { useEffect, type CSSProperties, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import type { CertificateForm } from '#shared/decisions/certificate-form.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { printPage } from '#renderer/api/print-page.ts'
import { CertificateTexts } from './certificate-sheet.tsx'

export interface PrintJob {
  readonly form: CertificateForm
  /** The texts of each certificate; null: the page by which the printer is set straight. */
  readonly pages: readonly (readonly string[])[] | null
}

const tenths = (length: number): string => `${length / 10}mm`

/** Browsers round a page to whole dots: a box of its very height would sometimes need two. */
const HAIR = 5

/** Crosses 20 mm from each edge, moved as the texts are. */
const MARK = 200

function TestPage({ form }: { readonly form: CertificateForm }): ReactElement {
  const { width, height, offsetX, offsetY } = form
  const marks = [
    [MARK, MARK],
    [width - MARK, MARK],
    [MARK, height - MARK],
    [width - MARK, height - MARK],
  ] as const
  return (
    <>
      {marks.map(([x, y]) => (
        <span
          key={`${x} ${y}`}
          className="ct-mark"
          style={{ left: tenths(x + offsetX), top: tenths(y + offsetY) }}
        />
      ))}
      <p className="ct-test">{officePapersText.certificates.testPage(form.name)}</p>
    </>
  )
}

/** The size of the paper is the form's: a rule of its own as long as the job stands. */
function usePaper({ form }: PrintJob): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `@page { size: ${tenths(form.width)} ${tenths(form.height)}; margin: 0; @top-center { content: none; } }`,
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [form.width, form.height])
}

/** Asks for the paper once; `onDone` when its PDF is made (desktop) or the printer's dialog is closed. */
export function CertificatePrint({
  job,
  onDone,
}: {
  readonly job: PrintJob
  readonly onDone: () => void
}): ReactElement {
  usePaper(job)
  useEffect(() => {
    window.addEventListener('afterprint', onDone, { once: true })
    // Fonts that no page has used yet are fetched first.
    void document.fonts.ready.then(printPage)
    return () => window.removeEventListener('afterprint', onDone)
  }, [onDone])
  const { form, pages } = job
  const offset = { x: form.offsetX, y: form.offsetY }
  const size: CSSProperties = { width: tenths(form.width), height: tenths(form.height - HAIR) }
  return createPortal(
    <div className="ct-print">
      {pages === null ? (
        <div className="ct-page" style={size}>
          <TestPage form={form} />
        </div>
      ) : (
        pages.map((texts, index) => (
          // Certificates of one job never move.
          <div key={index} className="ct-page" style={size}>
            <CertificateTexts form={form} texts={texts} offset={offset} />
          </div>
        ))
      )}
    </div>,
    document.body,
  )
}
