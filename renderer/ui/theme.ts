/**
 * The look, once and for all: calm and official. Neutral greys, one deep red that marks only the
 * main action and where one is; an 8-pixel grid; two weights of Inter; contrast of at least 4.5:1
 * for every text, hints included.
 */
import type { ThemeConfig } from 'antd'

/** Colours that our own styles use too. */
export const COLOURS = {
  accent: '#8f1d21',
  accentSoft: '#faf1f1',
  text: '#1f2328',
  quiet: '#57606a',
  line: '#d8dee4',
  surface: '#ffffff',
  ground: '#f5f6f7',
  header: '#f0f2f4',
  good: '#1a6b3a',
  warn: '#8a5300',
  bad: '#a1161b',
  wait: '#424a53',
  info: '#0b5394',
} as const

/** Whether whoever sits here asked the system for no animations; the build (kit-sheet.ts) has no system. */
const isCalm =
  'matchMedia' in globalThis && globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Tokens of Ant Design 6. No page styles itself. */
export const THEME: ThemeConfig = {
  cssVar: { key: 'so-thi-dua' },
  hashed: false,
  token: {
    colorPrimary: COLOURS.accent,
    colorInfo: COLOURS.info,
    colorSuccess: COLOURS.good,
    colorWarning: COLOURS.warn,
    colorError: COLOURS.bad,
    colorLink: COLOURS.info,
    colorLinkHover: COLOURS.accent,
    colorTextBase: COLOURS.text,
    colorText: COLOURS.text,
    colorTextSecondary: COLOURS.quiet,
    colorTextTertiary: COLOURS.quiet,
    colorTextDescription: COLOURS.quiet,
    colorTextPlaceholder: '#6a737d',
    colorTextHeading: COLOURS.text,
    // Dark state colours would give muddy grounds if left to be derived.
    colorInfoBg: '#eef5fb',
    colorInfoBorder: '#b3cfe6',
    colorSuccessBg: '#eef7f1',
    colorSuccessBorder: '#b5d6c1',
    colorWarningBg: '#fdf6e3',
    colorWarningBorder: '#e3cd97',
    colorErrorBg: '#fdf1f0',
    colorErrorBorder: '#e8b9b7',
    colorBorder: '#b9c1c9',
    colorBorderSecondary: COLOURS.line,
    colorBgLayout: COLOURS.ground,
    fontFamily: "Inter, 'Segoe UI', 'Noto Sans', Arial, sans-serif",
    fontSize: 14,
    fontSizeHeading3: 20,
    fontSizeHeading4: 16,
    fontSizeHeading5: 14,
    fontWeightStrong: 600,
    borderRadius: 4,
    borderRadiusLG: 6,
    controlHeight: 32,
    controlHeightSM: 24,
    sizeUnit: 4,
    sizeStep: 4,
    motion: !isCalm,
    motionDurationSlow: '0.12s',
    motionDurationMid: '0.1s',
    motionDurationFast: '0.06s',
    wireframe: false,
  },
  components: {
    Layout: { siderBg: COLOURS.surface, bodyBg: COLOURS.ground },
    Table: {
      headerBg: COLOURS.header,
      headerColor: COLOURS.text,
      headerSplitColor: COLOURS.line,
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 8,
      rowSelectedBg: COLOURS.accentSoft,
      rowSelectedHoverBg: COLOURS.accentSoft,
      borderColor: COLOURS.line,
    },
    Tabs: { titleFontSize: 14, horizontalMargin: '0 0 8px 0', horizontalItemPadding: '8px 0' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Descriptions: { itemPaddingBottom: 8 },
    Drawer: { paddingLG: 16 },
    Alert: { fontSizeLG: 14, withDescriptionPadding: '8px 12px' },
    Modal: { titleFontSize: 16 },
  },
}
