/** The certificates of a decision that one form is for, and what keeps a form from being filled. */
import { templatesText } from '#shared/text/templates.ts'
import type { CertificateForm, CertificatePage } from './certificate-form.ts'
import { fieldValue } from './template-data.ts'
import {
  findPlaceholders,
  GROUP_KINDS,
  linesOf,
  nearestPlaceholder,
  type TemplateData,
  type TemplateFinding,
  type TemplateLine,
} from './template-fields.ts'

/** Unknown fields of a form, and lists of many lines, which no certificate has room for. */
export const formFindings = ({ fields }: CertificateForm): readonly TemplateFinding[] =>
  fields.flatMap(({ content }) =>
    findPlaceholders(content)
      .filter(({ placeholder }) => placeholder === null || placeholder.kind === 'list')
      .map(({ text }) => ({
        kind: 'unknown',
        placeholder: text,
        place: templatesText.certificateField(content),
        nearest: `[${nearestPlaceholder(text.slice(1, -1)).name}]`,
      })),
  )

/** The text of a field for one line; commas around what is not known go with it. */
function textOf(content: string, data: TemplateData, line: TemplateLine): string {
  let text = ''
  let done = 0
  for (const { at, text: written, placeholder } of findPlaceholders(content)) {
    text += content.slice(done, at)
    text += placeholder === null ? written : fieldValue(data, placeholder, line).text
    done = at + written.length
  }
  return (text + content.slice(done))
    .replace(/^[\s,;]+|[\s,;]+$/gu, '')
    .replace(/(?:,\s*){2,}/gu, ', ')
}

/** A certificate for each line that the form is for, in the order of the annex. */
export const certificatePages = (
  form: CertificateForm,
  data: TemplateData,
): readonly CertificatePage[] =>
  linesOf(data, 'danhsach')
    .filter(({ group }) => {
      const kind = GROUP_KINDS[group]
      return kind !== null && form.kinds.includes(kind)
    })
    .map((line) => ({
      name: line.fullName,
      unit: line.unit,
      texts: form.fields.map(({ content, capitals }) => {
        const text = textOf(content, data, line)
        return capitals ? text.toLocaleUpperCase('vi') : text
      }),
    }))
