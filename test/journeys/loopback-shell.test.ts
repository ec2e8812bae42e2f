import { createServer } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestLoopback, type TestLoopback } from '#test/support/start-loopback.ts'
import { workerBrowser } from '#test/support/worker-browser.ts'

let browser: Browser
let loopback: TestLoopback

beforeAll(async () => {
  loopback = await startTestLoopback()
  browser = await workerBrowser()
})

afterAll(async () => {
  await loopback?.close()
})

describe('the program in a browser', () => {
  it('opens from the launch address, and leaves no secret in the address bar', async () => {
    const { page, problems } = await loopback.open(browser)
    await page.locator('#root > *').first().waitFor()
    expect(await page.title()).toContain('Sổ Thi đua')
    expect(new URL(page.url()).search).toBe('')
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi')
    expect(loopback.said.at(-1)).toContain(loopback.launchAddress())
    expect(problems).toEqual([])
    await page.context().close()
  })

  it('lets in neither a browser without a session nor one with a used address', async () => {
    const used = loopback.launchAddress()
    const { page } = await loopback.open(browser)
    await page.context().close()
    const context = await browser.newContext()
    const stranger = await context.newPage()
    for (const address of [used, loopback.origin, `${loopback.origin}/projection/`]) {
      const answer = await stranger.goto(address)
      expect(answer?.status()).toBe(401)
    }
    await context.close()
  })

  it('is refused a store that it has open already, and tells how to come back to it', async () => {
    const lines = loopback.said.length
    await expect(startTestLoopback({ store: loopback.store })).rejects.toMatchObject({
      code: 'STORE_OPEN_ELSEWHERE',
    })
    await expect.poll(() => loopback.said.length).toBe(lines + 1)
    expect(loopback.said.at(-1)).toContain(loopback.launchAddress())
  })

  it('runs no script that was put into a page, and calls no other address', async () => {
    const { page } = await loopback.open(browser)
    const ran = await page.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(event.effectiveDirective)
      })
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken"'
      document.body.append(script)
      const holder = document.createElement('div')
      holder.innerHTML =
        '<style>body { display: none }</style><img src="x:" onerror="document.title = \'taken\'">'
      document.body.append(holder)
      const left = await fetch('http://127.0.0.1:9/').then(
        () => true,
        () => false,
      )
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { title: document.title, left, violations }
    })
    expect(ran.title).not.toBe('taken')
    expect(ran.left).toBe(false)
    expect(ran.violations).toEqual(
      expect.arrayContaining([
        'script-src-elem',
        'style-src-elem',
        'connect-src',
        'script-src-attr',
      ]),
    )
    await page.context().close()
  })

  it('answers neither form nor fetch nor link of a page on another port of this PC', async () => {
    const { page } = await loopback.open(browser)
    const hostile = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end(`<form id="form" method="post" enctype="multipart/form-data"
        action="${loopback.origin}/rpc/safekeeping/audit" target="frame"><input name="data" value="{}"></form>
        <iframe name="frame"></iframe><a id="link" href="${loopback.origin}/">x</a>`)
    })
    await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve))
    const port = z.object({ port: z.int() }).parse(hostile.address()).port
    // The same browser context: the cookie of the session is sent to every port of the host.
    const other = await page.context().newPage()
    await other.goto(`http://127.0.0.1:${port}/`)
    const answered = (part: string) =>
      other.waitForResponse((one) => one.url() === `${loopback.origin}${part}`)
    const [posted] = await Promise.all([
      answered('/rpc/safekeeping/audit'),
      other.evaluate(() => document.querySelector<HTMLFormElement>('#form')?.submit()),
    ])
    expect(posted.status()).toBe(403)
    const read = await other.evaluate(
      (origin) =>
        fetch(`${origin}/`, { credentials: 'include' }).then(
          (response) => response.text(),
          () => 'nothing',
        ),
      loopback.origin,
    )
    expect(read).toBe('nothing')
    const [linked] = await Promise.all([answered('/'), other.click('#link')])
    expect(linked.status()).toBe(403)
    await page.context().close()
    hostile.close()
  })
})
