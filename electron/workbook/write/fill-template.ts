/** An office's own .xlsx or .docx with placeholders: looked through, and filled with its styles kept. */
import type { TemplateData, TemplateFinding } from '#shared/decisions/template-fields.ts'
import { checkDocx, fillDocx } from './fill-docx.ts'
import { checkXlsx, fillXlsx } from './fill-xlsx.ts'
import { closeTemplate, openTemplate, type TemplateType } from './template-package.ts'

export interface TemplateCheck {
  readonly type: TemplateType
  /** The known placeholders as written, each once, in order. */
  readonly fields: readonly string[]
  /** What keeps it from being used; empty where nothing does. */
  readonly findings: readonly TemplateFinding[]
}

/** The placeholders of a file, known and unknown. @throws Refusal TEMPLATE_UNREADABLE */
export function checkTemplate(bytes: Uint8Array): TemplateCheck {
  const template = openTemplate(bytes)
  const { found, findings } = template.type === 'xlsx' ? checkXlsx(template) : checkDocx(template)
  const known = found.filter(({ placeholder }) => placeholder !== null)
  return {
    type: template.type,
    fields: [...new Set(known.map(({ text }) => text))],
    findings:
      found.length === 0
        ? [{ kind: 'nothing', placeholder: null, place: null, nearest: null }]
        : findings,
  }
}

/**
 * The file filled. A placeholder that does not exist stays as it is written: the caller asks
 * `checkTemplate` before. @throws Refusal TEMPLATE_UNREADABLE
 */
export function fillTemplate(bytes: Uint8Array, data: TemplateData): Uint8Array {
  const template = openTemplate(bytes)
  const changed = template.type === 'xlsx' ? fillXlsx(template, data) : fillDocx(template, data)
  return closeTemplate(template, changed)
}
