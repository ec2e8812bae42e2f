/** The few signs that stand beside words. Drawn on a 16-pixel grid, in the colour of the text. */
import type { ReactElement } from 'react'

const SHAPES = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  warn: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 5v3.2l2.2 1.4',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 7.4v3.4M8 5.1v.2',
  dash: 'M3.5 8h9',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 14 14',
  file: 'M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3',
  folder: 'M1.8 3.5h4.4l1.4 1.7h6.6v7.8H1.8z',
  upload: 'M8 11V3M4.8 6 8 2.8 11.2 6M2.5 11v2.5h11V11',
  download: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M2.5 11.5v2h11v-2',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.3V2.5h-8v8h2.8',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5 3 6.5l2.8 3',
  redo: 'M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10.2 3.5 13 6.5l-2.8 3',
  screen: 'M1.8 3h12.4v8H1.8zM5.5 13.5h5M8 11v2.5',
  help: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M6.2 6.3a1.8 1.8 0 1 1 2.5 1.7c-.5.2-.7.6-.7 1.1M8 11v.2',
  edit: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4zM9.5 4.3l2.2 2.2',
  next: 'M6 3.5 10.5 8 6 12.5',
  home: 'M2.5 7.5 8 2.8l5.5 4.7M4 6.5v7h8v-7',
  people:
    'M5.8 2.8a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6M1.8 13.2c0-2.4 1.7-4 4-4s4 1.6 4 4M10.5 3a2.1 2.1 0 0 1 0 4M11.4 9.4c1.7.4 2.8 1.8 2.8 3.8',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.3 4h.4M2.3 8h.4M2.3 12h.4',
  scale: 'M8 2v12M4.5 14h7M2.5 4.5h11M2.5 4.5 1 9.2h4L3.3 4.5M12.7 4.5 11 9.2h4l-1.7-4.7',
  gavel: 'M8.8 2.2 13.6 7M3.5 7.5l4.8 4.8M10.5 3.8 5.2 9.2M6.5 8.2 2 13.5M9 14h5',
  paper: 'M3.5 1.8h9v12.4h-9zM5.5 5h5M5.5 7.5h5M5.5 10h3',
  chart: 'M2.5 13.5h11M4 13V8.5M8 13V3.5M12 13V6.5',
  store:
    'M8 1.8c3 0 5.2.9 5.2 2.1S11 6 8 6 2.8 5.100 2.8 3.900 5 1.800 8 1.800M2.800 4v8c0 1.200 2.200 2.200 5.200 2.200s5.200-1 5.200-2.200V4M2.800 8c0 1.200 2.200 2.100 5.200 2.100s5.200-.900 5.200-2.100',
} as const
export type IconName = keyof typeof SHAPES

/** A sign; always beside a word, so it says nothing to a screen reader. */
export function Icon({
  name,
  size = 16,
}: {
  readonly name: IconName
  readonly size?: number
}): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  )
}
