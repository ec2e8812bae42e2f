/** Makes a package: of one campaign or of everything, on wish under a passphrase. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { handOverPageText } from '#shared/text/handover-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'

const say = handOverPageText.send
const WHOLE = 'whole'
const LEAST = 8

export function SendPackage(): ReactElement {
  const { message } = App.useApp()
  const { data: campaigns } = useSuspenseQuery(api.campaigns.list.queryOptions({}))
  const [what, setWhat] = useState(campaigns.length === 1 ? (campaigns[0]?.id ?? WHOLE) : WHOLE)
  const [note, setNote] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const make = useMutation(
    api.safekeeping.handOver.mutationOptions({
      meta: { quiet: true },
      onSuccess: (file) => {
        saveFile(file)
        setPassphrase('')
        void message.success(say.made(file.name))
      },
    }),
  )
  const tooShort = passphrase !== '' && passphrase.length < LEAST
  return (
    <Card title={say.title}>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={say.what} htmlFor="hand-over-what" extra={say.campaignHint}>
          <Select
            id="hand-over-what"
            value={what}
            onChange={setWhat}
            options={[
              ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
              { value: WHOLE, label: say.whole },
            ]}
          />
        </Form.Item>
        <Form.Item label={say.note} htmlFor="hand-over-note" extra={say.noteHint}>
          <Input
            id="hand-over-note"
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
        <Form.Item
          label={say.passphrase}
          htmlFor="hand-over-passphrase"
          extra={say.passphraseHint}
          {...(tooShort ? { validateStatus: 'error' as const, help: say.tooShort } : {})}
        >
          <Input.Password
            id="hand-over-passphrase"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </Form.Item>
        <Button
          type="primary"
          icon={<Icon name="download" />}
          disabled={tooShort}
          loading={make.isPending}
          onClick={() =>
            make.mutate({
              campaignId: what === WHOLE ? null : what,
              note,
              ...(passphrase === '' ? {} : { passphrase }),
            })
          }
        >
          {say.make}
        </Button>
      </Form>
      {make.error === null ? null : <FailureAlert failure={failureOf(make.error)} />}
    </Card>
  )
}
