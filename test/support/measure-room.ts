/** Measures the picture in the public window, in the page itself: what is cut, how small, what contrast. */
import type { Page } from 'playwright-core'

export interface Measured {
  /** Texts of which a part is on no page whole. */
  readonly clipped: readonly string[]
  /** Of the smallest letter, in CSS pixels. */
  readonly smallest: number
  /** The least contrast of any text against what is behind it. */
  readonly contrast: number
  readonly contrastOf: string
  readonly pages: number
  readonly texts: number
}

/** Of the picture as it is, its pages turned one by one. */
export const measureRoom = (room: Page): Promise<Measured> =>
  room.evaluate(async () => {
    interface Part {
      readonly text: string
      readonly range: Range
      /** Of each of its boxes, because a word may be broken over two lines or pages. */
      readonly seen: boolean[]
    }
    const picture = document.querySelector('.room-picture')
    if (picture === null) throw new Error('no picture')
    const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT)
    const parts: Part[] = []
    let smallest = Infinity
    let contrast = Infinity
    let contrastOf = ''
    const channel = (value: number): number =>
      value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
      0.2126 * channel(red / 255) + 0.7152 * channel(green / 255) + 0.0722 * channel(blue / 255)
    const colours = (text: string): readonly (readonly number[])[] =>
      [...text.matchAll(/rgba?\(([^)]+)\)/gu)]
        .map(([, inside = '']) => inside.split(/[,/ ]+/u).map(Number))
        .filter((one) => one[3] !== 0)
    const behind = (element: Element | null): readonly (readonly number[])[] => {
      if (element === null) return [[255, 255, 255]]
      const { backgroundColor, backgroundImage } = getComputedStyle(element)
      const found = [...colours(backgroundImage), ...colours(backgroundColor)]
      return found.length > 0 ? found : behind(element.parentElement)
    }
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (text === '' || element === null) continue
      const style = getComputedStyle(element)
      smallest = Math.min(smallest, Number.parseFloat(style.fontSize))
      const [ink] = colours(style.color)
      for (const paper of behind(element)) {
        const [light = 0, dark = 0] = [luminance(ink ?? []), luminance(paper)].toSorted(
          (a, b) => b - a,
        )
        const ratio = (light + 0.05) / (dark + 0.05)
        if (ratio < contrast) {
          contrast = ratio
          contrastOf = text
        }
      }
      // Word by word, because a paragraph may go on on the next page.
      for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        parts.push({ text: `${word} (${text.slice(0, 40)})`, range, seen: [] })
      }
    }
    const body = picture.querySelector<HTMLElement>('.room-body')
    const whole = picture.getBoundingClientRect()
    const slack = 1
    const look = (): void => {
      for (const { range, seen } of parts) {
        const inBody = body !== null && body.contains(range.startContainer)
        const box = inBody ? body.getBoundingClientRect() : whole
        for (const [index, rect] of [...range.getClientRects()].entries())
          seen[index] ||=
            rect.left >= Math.max(box.left, whole.left) - slack &&
            rect.right <= Math.min(box.right, whole.right) + slack &&
            rect.top >= Math.max(box.top, whole.top) - slack &&
            rect.bottom <= Math.min(box.bottom, whole.bottom) + slack
      }
    }
    const stage = picture.querySelector<HTMLElement>('.room-stage')
    const pages = Number(stage?.dataset['pages'] ?? 1)
    const painted = (): Promise<unknown> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve))
      })
    for (let page = 0; page < pages; page += 1) {
      await painted()
      look()
      if (pages > 1) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }))
    }
    return {
      clipped: parts
        .filter(({ seen }) => seen.length === 0 || seen.includes(false))
        .map((part) => part.text),
      smallest,
      contrast,
      contrastOf,
      pages,
      texts: parts.length,
    }
  })
