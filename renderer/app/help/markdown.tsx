/**
 * The little of Markdown that the guide is written in: headings, paragraphs, lists, **words that
 * matter** and `keys`. Everything becomes elements, never HTML text.
 */
import type { ReactElement, ReactNode } from 'react'

type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }

const ITEM = /^(?:-|\d+\.) /u

/** Blocks stand between blank lines; lines of a paragraph or an item run on. */
export function parseMarkdown(text: string): readonly Block[] {
  return text
    .split(/\r?\n\s*\r?\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block): Block => {
      const heading = /^(#{1,3}) (.*)$/su.exec(block)
      if (heading !== null)
        return {
          kind: 'heading',
          level: heading[1] === '###' ? 3 : 2,
          text: heading[2] ?? '',
        }
      if (!ITEM.test(block)) return { kind: 'paragraph', text: block.replace(/\s*\n\s*/gu, ' ') }
      const items = block
        .split(/\n(?=(?:-|\d+\.) )/u)
        .map((item) => item.replace(ITEM, '').replace(/\s*\n\s*/gu, ' '))
      return { kind: 'list', ordered: /^\d/u.test(block), items }
    })
}

/** **strong** and `key` inside a line. */
function inline(text: string): ReactNode {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/u).map((part, index) => {
    // The guide is fixed text: parts never move.
    const key = `${index} ${part}`
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>
    if (part.startsWith('`')) return <kbd key={key}>{part.slice(1, -1)}</kbd>
    return part
  })
}

function Part({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{inline(block.text)}</h2> : <h3>{inline(block.text)}</h3>
    case 'paragraph':
      return <p>{inline(block.text)}</p>
    case 'list': {
      const items = block.items.map((item) => <li key={item}>{inline(item)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
  }
}

/** A help topic: headings, paragraphs, lists, bold words and keys. */
export function Markdown({ text }: { readonly text: string }): ReactElement {
  return (
    <div className="sg-prose">
      {parseMarkdown(text).map((block, index) => (
        <Part key={`${index} ${block.kind}`} block={block} />
      ))}
    </div>
  )
}
