/** The card on the page Dữ liệu that leads to packages for another PC. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { HAND_OVER_PATH } from '#shared/shell-link.ts'
import { handOverPageText as say } from '#shared/text/handover-page.ts'
import { api } from '#renderer/api/queries.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'

export function HandOverCard(): ReactElement {
  const go = useNavigate()
  const { data } = useSuspenseQuery(api.safekeeping.handOvers.queryOptions({}))
  const [last] = data
  return (
    <Card title={say.title}>
      <div className="sg-stack sg-tight">
        <span>{say.cardHint}</span>
        {last === undefined ? null : (
          <span className="sg-quiet">{say.last(last.at, last.direction === 'sent', last.pc)}</span>
        )}
        <Permitted to="safekeeping.handOver">
          <div className="sg-toolbar">
            <Button icon={<Icon name="next" />} onClick={() => void go(HAND_OVER_PATH)}>
              {say.open}
            </Button>
          </div>
        </Permitted>
      </div>
    </Card>
  )
}
