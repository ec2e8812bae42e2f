/** Hướng dẫn (F1): the guide to the page that is open, and to every other. */
import { useQuery } from '@tanstack/react-query'
import { Drawer, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { helpText } from '#shared/text/help.ts'
import { PAGE_PATHS, type PageName } from '#renderer/ui/places.ts'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { Markdown } from './markdown.tsx'

/** One text a topic, fetched when it is first opened; nothing comes from outside. */
const TEXTS = import.meta.glob<string>('../../../resources/help/*.md', {
  query: '?raw',
  import: 'default',
})

type Topic = keyof typeof helpText.topic
const TOPICS: readonly Topic[] = [
  'bat-dau',
  'hom-nay',
  'don-vi',
  'ke-hoach',
  'ho-so',
  'tham-dinh',
  'hoi-dong',
  'quyet-dinh',
  'bao-cao',
  'du-lieu',
  'phim-tat',
]

export interface HelpProps {
  readonly open: boolean
  /** The page that is open: its topic comes first. */
  readonly page: PageName
  readonly onClose: () => void
}

function Guide({ page }: { readonly page: PageName }): ReactElement {
  const [topic, setTopic] = useState<Topic>(PAGE_PATHS[page])
  const text = useQuery({
    queryKey: ['help', topic],
    queryFn: async () => (await TEXTS[`../../../resources/help/${topic}.md`]?.()) ?? null,
    staleTime: Infinity,
  })
  return (
    <div className="sg-stack">
      <Select
        aria-label={helpText.topics}
        value={topic}
        options={TOPICS.map((value) => ({ value, label: helpText.topic[value] }))}
        onChange={setTopic}
      />
      {text.data === undefined ? <Waiting /> : <Markdown text={text.data ?? helpText.missing} />}
    </div>
  )
}

export function Help({ open, page, onClose }: HelpProps): ReactElement {
  return (
    <Drawer open={open} title={helpText.title} size={560} onClose={onClose} destroyOnHidden>
      <Guide key={page} page={page} />
    </Drawer>
  )
}
