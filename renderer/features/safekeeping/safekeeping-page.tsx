/** Dữ liệu: where the store is, whether it is sound, who did what, and a copy of it. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, App, Button, Descriptions } from 'antd'
import type { ReactElement } from 'react'
import { formatDong } from '#shared/kernel/money.ts'
import { safekeepingPageText as say } from '#shared/text/safekeeping-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card, Page } from '#renderer/ui/page.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { AuditTrail } from './audit-trail.tsx'
import { BackupsPanel } from './backups-panel.tsx'
import { HandOverCard } from './handover/hand-over-card.tsx'
import { PersonalData } from './personal-data.tsx'
import { Speed } from './speed.tsx'
import { UndoSteps } from './undo-steps.tsx'
import { UsersPanel } from './users-panel.tsx'

function Verify(): ReactElement {
  const verify = useMutation(api.safekeeping.verify.mutationOptions({ meta: { quiet: true } }))
  return (
    <div className="sg-stack sg-tight">
      <div className="sg-toolbar">
        <Button
          icon={<Icon name="check" />}
          loading={verify.isPending}
          onClick={() => verify.mutate({})}
        >
          {say.verify}
        </Button>
        <span className="sg-quiet">{say.verifyHint}</span>
      </div>
      {verify.error === null ? null : <FailureAlert failure={failureOf(verify.error)} />}
      {verify.data === undefined ? null : verify.data.ok ? (
        <Alert type="success" showIcon title={say.sound(verify.data.auditLines)} />
      ) : (
        <Alert
          type="error"
          showIcon
          title={say.problems}
          description={
            <>
              {verify.data.problems.map((problem) => (
                <div key={problem}>{problem}</div>
              ))}
              <p>{say.problemsHint}</p>
            </>
          }
        />
      )}
    </div>
  )
}

function Copy(): ReactElement {
  const { message } = App.useApp()
  const copy = useMutation(
    api.safekeeping.copy.mutationOptions({
      onSuccess: (file) => {
        saveFile(file)
        message.success(say.copied(file.name))
      },
    }),
  )
  return (
    <div className="sg-toolbar sg-above">
      <Button
        icon={<Icon name="download" />}
        loading={copy.isPending}
        onClick={() => copy.mutate({})}
      >
        {say.copy}
      </Button>
      <span className="sg-quiet">{copy.isPending ? say.copying : say.copyHint}</span>
    </div>
  )
}

export function SafekeepingPage(): ReactElement {
  const { data } = useSuspenseQuery(api.safekeeping.overview.queryOptions({}))
  const facts: readonly (readonly [string, string])[] = [
    [say.path, data.path],
    [say.version, data.version],
    [say.campaigns, formatDong(data.campaigns)],
    [say.submissions, formatDong(data.submissions)],
    [say.nominations, formatDong(data.nominations)],
    [say.auditLines, formatDong(data.auditLines)],
  ]
  return (
    <Page title={say.title} subtitle={say.subtitle}>
      <div className="sg-stack">
        <Card title={say.overview}>
          <Descriptions
            size="small"
            className="sg-facts"
            colon={false}
            column={2}
            items={facts.map(([label, children]) => ({ key: label, label, children }))}
          />
          <Permitted to="safekeeping.copy">
            <Copy />
          </Permitted>
          <Verify />
          <Speed />
        </Card>
        <BackupsPanel />
        <HandOverCard />
        <UsersPanel />
        <UndoSteps />
        <PersonalData />
        <AuditTrail />
      </div>
    </Page>
  )
}
