import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseMarkdown } from '#renderer/app/help/markdown.tsx'
import { helpText } from '#shared/text/help.ts'

test('headings, paragraphs and lists are told apart, and lines run on', () => {
  expect(parseMarkdown('# Tên\n\nmột\nhai\n\n- a\n- b\n  tiếp\n\n1. x\n2. y\n\n### Nhỏ')).toEqual([
    { kind: 'heading', level: 2, text: 'Tên' },
    { kind: 'paragraph', text: 'một hai' },
    { kind: 'list', ordered: false, items: ['a', 'b tiếp'] },
    { kind: 'list', ordered: true, items: ['x', 'y'] },
    { kind: 'heading', level: 3, text: 'Nhỏ' },
  ])
})

test('every topic of the guide has its text, and every text is a topic', () => {
  const folder = path.resolve(import.meta.dirname, '../../../resources/help')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
  expect(files.toSorted()).toEqual(Object.keys(helpText.topic).toSorted())
  for (const file of files) {
    const blocks = parseMarkdown(readFileSync(path.join(folder, `${file}.md`), 'utf8'))
    expect(blocks[0]?.kind).toBe('heading')
    expect(blocks.length).toBeGreaterThan(1)
  }
})
