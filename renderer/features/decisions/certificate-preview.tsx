/** A certificate over the scan of its form; fields are moved with the mouse or by their numbers. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { CertificateField, CertificateForm } from '#shared/decisions/certificate-form.ts'
import { api } from '#renderer/api/queries.ts'
import { CertificateTexts } from './certificate-sheet.tsx'

export interface CertificatePreviewProps {
  readonly form: CertificateForm
  /** Of the form as it is kept; null while it is new. */
  readonly formId: string | null
  readonly hasScan: boolean
  readonly texts: readonly string[]
  readonly chosen: string | null
  readonly onChoose: (fieldId: string) => void
  readonly onMove: (fieldId: string, place: Pick<CertificateField, 'x' | 'y'>) => void
}

/** The address of the scan in this page; null where there is none. */
function useScan(id: string | null, hasScan: boolean): string | null {
  const { data: file } = useQuery({
    ...api.decisions.certificates.scan.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null && hasScan,
  })
  const address = useMemo(
    () => (file === undefined || file === null || !hasScan ? null : URL.createObjectURL(file)),
    [file, hasScan],
  )
  useEffect(
    () => () => {
      if (address !== null) URL.revokeObjectURL(address)
    },
    [address],
  )
  return address
}

/** Half a millimetre: finer than a hand can see and a printer can keep. */
const GRID = 5
const onGrid = (length: number): number => Math.max(0, Math.round(length / GRID) * GRID)

export function CertificatePreview(props: CertificatePreviewProps): ReactElement {
  const { form, formId, hasScan, texts, chosen, onChoose, onMove } = props
  const scan = useScan(formId, hasScan)
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const watch = new ResizeObserver(() => setWidth(element.clientWidth))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const unit = width / form.width
  useLayoutEffect(() => {
    box.current?.style.setProperty('--ct-unit', `${unit}px`)
  }, [unit])
  const drag = (field: CertificateField, start: React.PointerEvent<HTMLElement>): void => {
    onChoose(field.id)
    const handle: HTMLElement = start.currentTarget
    handle.setPointerCapture(start.pointerId)
    const done = new AbortController()
    const { signal } = done
    handle.addEventListener(
      'pointermove',
      (event) =>
        onMove(field.id, {
          x: onGrid(field.x + (event.clientX - start.clientX) / unit),
          y: onGrid(field.y + (event.clientY - start.clientY) / unit),
        }),
      { signal },
    )
    for (const end of ['pointerup', 'pointercancel'] as const)
      handle.addEventListener(end, () => done.abort(), { signal })
  }
  return (
    <div ref={box} className="ct-sheet" style={{ height: `${unit * form.height}px` }}>
      {scan !== null && <img className="ct-scan" src={scan} alt="" />}
      {unit > 0 && (
        <>
          <CertificateTexts form={form} texts={texts} offset={{ x: 0, y: 0 }} />
          {form.fields.map((field) => (
            <button
              key={field.id}
              type="button"
              aria-label={field.content}
              aria-pressed={field.id === chosen}
              className={field.id === chosen ? 'ct-handle ct-chosen' : 'ct-handle'}
              style={{
                left: `${field.x * unit}px`,
                top: `${field.y * unit}px`,
                width: `${field.width * unit}px`,
                height: `${field.lines * field.size * 1.2 * (254 / 72) * unit}px`,
              }}
              onClick={() => onChoose(field.id)}
              onPointerDown={(event) => drag(field, event)}
            />
          ))}
        </>
      )}
    </div>
  )
}
