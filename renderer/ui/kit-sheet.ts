/**
 * The kit's styles of what stands on the page of every start, as a sheet that is made when the pages
 * are built (electron/start-look.ts runs this in Node). The kit works styles out in the browser, at
 * every start again; what it finds listed in a sheet it takes from there
 * (`data-ant-cssinjs-cache-path`), and whatever is not listed it makes as ever.
 */
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs'
import { App, Button, ConfigProvider, Select, Space } from 'antd'
import { createElement, Fragment } from 'react'
import { renderToString } from 'react-dom/server'
import { THEME } from './theme.ts'

/** All that the frame and Hôm nay are made of. test/journeys/pages.test.ts says what is missing here. */
const ON_EVERY_START = createElement(
  Fragment,
  null,
  createElement(Select, { options: [] }),
  createElement(Space.Compact, null, createElement(Button)),
)

/** The sheet, with the list of what is in it. Sizes and colours stay variables, which the page sets. */
export function kitSheet(): string {
  const cache = createCache()
  const providers = createElement(
    ConfigProvider,
    { theme: THEME },
    createElement(App, { component: false }, ON_EVERY_START),
  )
  renderToString(createElement(StyleProvider, { cache }, providers))
  return extractStyle(cache, { plain: true, types: ['style'] })
}
