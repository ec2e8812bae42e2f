/** The placeholders that an office may write into its templates, and what each prints. */
import { Modal } from 'antd'
import type { ReactElement } from 'react'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { uiText } from '#shared/text/ui.ts'

const say = officePapersText.templates

export const TemplateVocabulary = ({ onClose }: { readonly onClose: () => void }): ReactElement => (
  <Modal
    open
    width={760}
    title={say.vocabularyTitle}
    footer={null}
    closable={{ 'aria-label': uiText.close }}
    onCancel={onClose}
  >
    <p className="sg-quiet">{say.vocabularyHint}</p>
    <table className="dc-vocabulary">
      <thead>
        <tr>
          <th scope="col">{say.field}</th>
          <th scope="col">{say.prints}</th>
        </tr>
      </thead>
      <tbody>
        {say.help.map(([field, what]) => (
          <tr key={field}>
            <td>{field}</td>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Modal>
)
