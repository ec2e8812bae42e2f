/** What stands around a certificate: whose text is tight, which one is seen, the printer, the scan. */
import { Alert, Button } from 'antd'
import { useRef, type ReactElement } from 'react'
import type { CertificateForm, CertificatePage } from '#shared/decisions/certificate-form.ts'
import { formFindings } from '#shared/decisions/certificate-pages.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { templatesText } from '#shared/text/templates.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import type { PrintJob } from './certificate-print.tsx'
import { fitted } from './certificate-sheet.tsx'

const say = officePapersText.certificates

/** Who has a text that was set smaller, and who one that still does not fit. */
function tight(form: CertificateForm, pages: readonly CertificatePage[]) {
  const shrunk: string[] = []
  const over: string[] = []
  for (const { name, texts } of pages) {
    const fits = form.fields.map((field, index) => ({
      wanted: field.size,
      ...fitted(field, texts[index] ?? ''),
    }))
    if (fits.some((one) => !one.fits)) over.push(name)
    else if (fits.some((one) => one.size < one.wanted)) shrunk.push(name)
  }
  return { shrunk, over }
}

/** What is wrong with a form, and whose texts are tight on it. */
export function CertificateNotices(props: {
  readonly form: CertificateForm
  /** null: not known yet. */
  readonly pages: readonly CertificatePage[] | null
}): ReactElement {
  const { form, pages } = props
  const findings = formFindings(form)
  const { shrunk, over } = tight(form, pages ?? [])
  return (
    <>
      {findings.length > 0 && (
        <Alert type="error" showIcon title={templatesText.findings(findings)} />
      )}
      {pages?.length === 0 && <Alert type="info" showIcon title={say.nobody} />}
      {over.length > 0 && <Alert type="warning" showIcon title={say.overflow(over.join(', '))} />}
      {shrunk.length > 0 && <Alert type="info" showIcon title={say.shrunk(shrunk.join(', '))} />}
    </>
  )
}

export interface CertificatePrintBarProps {
  readonly form: CertificateForm
  readonly pages: readonly CertificatePage[]
  /** Index of the one that is seen. */
  readonly at: number
  /** Whether the form can be printed as it is. */
  readonly ready: boolean
  readonly onAt: (at: number) => void
  readonly onPrint: (job: PrintJob) => void
}

/** Turning the certificates and printing them. */
export function CertificatePrintBar(props: CertificatePrintBarProps): ReactElement {
  const { form, pages, ready, onAt, onPrint } = props
  const at = Math.max(0, Math.min(props.at, pages.length - 1))
  const page = pages[at]
  return (
    <div className="sg-actions">
      <Button disabled={at === 0} onClick={() => onAt(at - 1)}>
        {say.previous}
      </Button>
      <span className="ct-count">{say.page(page === undefined ? 0 : at + 1, pages.length)}</span>
      <Button disabled={at >= pages.length - 1} onClick={() => onAt(at + 1)}>
        {say.next}
      </Button>
      <Button
        type="primary"
        icon={<Icon name="paper" />}
        disabled={!ready || page === undefined}
        onClick={() => onPrint({ form, pages: pages.map(({ texts }) => texts) })}
      >
        {say.print(pages.length)}
      </Button>
      <Button
        disabled={!ready || page === undefined}
        onClick={() => page !== undefined && onPrint({ form, pages: [page.texts] })}
      >
        {say.printOne}
      </Button>
      <Button disabled={!ready} onClick={() => onPrint({ form, pages: null })}>
        {say.printTest}
      </Button>
    </div>
  )
}

/** Choosing the scan of a printed form, to be looked at only. */
export function ScanChoice(props: {
  readonly hasScan: boolean
  /** null takes it away. */
  readonly onScan: (file: File | null) => void
}): ReactElement {
  const { hasScan, onScan } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className="sg-actions">
      <Button size="small" onClick={() => input.current?.click()}>
        {say.scan}
      </Button>
      {hasScan && (
        <Button size="small" onClick={() => onScan(null)}>
          {say.scanOff}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        className="sg-visually-hidden"
        tabIndex={-1}
        aria-label={say.scan}
        accept=".jpg,.jpeg,.png,.webp"
        onChange={(event) => {
          const [picture] = event.currentTarget.files ?? []
          if (picture !== undefined) onScan(picture)
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </span>
  )
}
