import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { projectPath } from '#test/support/project-files.ts'
import {
  desktopMissing,
  desktopShells,
  startDesktop,
  type Desktop,
} from '#test/support/start-desktop.ts'

describe.skipIf(desktopMissing()).each(desktopShells())(
  'a page of the desktop shell on $name',
  (shell) => {
    let desktop: Desktop
    let outside: Server
    let outsideUrl: string
    /** What somebody outside the program was asked for. */
    const asked: string[] = []

    beforeAll(async () => {
      outside = createServer((request, response) => {
        asked.push(request.url ?? '')
        response.setHeader('Access-Control-Allow-Origin', '*')
        response.end('outside')
      })
      await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
      outsideUrl = `http://127.0.0.1:${z.object({ port: z.int() }).parse(outside.address()).port}/`
      desktop = await startDesktop(shell)
    })
    afterAll(async () => {
      await desktop?.close()
      outside?.close()
    })

    const windows = (): Promise<readonly string[]> =>
      desktop.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
      )

    it('has a policy without unsafe-inline, with another nonce each time', async () => {
      const policies = await desktop.page.evaluate(async () => {
        const served = [await fetch('/'), await fetch('/'), await fetch('/projection/')]
        return served.map((answer) => answer.headers.get('content-security-policy') ?? '')
      })
      for (const policy of policies) {
        expect(policy).toMatch(/default-src 'none'; script-src 'self' 'nonce-[\w-]{20,}'/u)
        expect(policy).not.toMatch(/unsafe|\*|https?:/u)
      }
      expect(new Set(policies).size).toBe(3)
    })

    it('runs no script, style or handler that was put into it, and evaluates no text', async () => {
      const seen = await desktop.page.evaluate(async () => {
        const violations: string[] = []
        document.addEventListener('securitypolicyviolation', (event) => {
          violations.push(event.effectiveDirective)
        })
        const add = (name: string, text: string): void => {
          const element = document.createElement(name)
          element.textContent = text
          document.body.append(element)
        }
        add('script', 'document.title = "taken"')
        const holder = document.createElement('div')
        holder.innerHTML =
          '<style>body { display: none }</style><img src="x:" onerror="document.title = \'taken\'">'
        document.body.append(holder)
        const frame = document.createElement('iframe')
        frame.src = '/'
        document.body.append(frame)
        await new Promise((resolve) => setTimeout(resolve, 200))
        return {
          title: document.title,
          hidden: getComputedStyle(document.body).display === 'none',
          violations: [...new Set(violations)],
        }
      })
      expect(seen.title).toBe('Sổ Thi đua')
      expect(seen.hidden).toBe(false)
      expect(seen.violations).toEqual(
        expect.arrayContaining([
          'script-src-elem',
          'style-src-elem',
          'script-src-attr',
          'frame-src',
        ]),
      )
      // Playwright's own evaluation is not under the policy; a timer of the page's is.
      const evaluated = await desktop.page.evaluate(
        () =>
          new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', () => resolve('blocked'))
            // oxlint-disable-next-line typescript/no-implied-eval -- that it does not run is the point
            setTimeout('document.title = "taken"', 0)
            setTimeout(() => resolve(document.title), 300)
          }),
      )
      expect(evaluated).toBe('blocked')
    })

    it('goes nowhere else', async () => {
      const { page } = desktop
      const before = await windows()
      await page.evaluate((url) => {
        window.location.href = url
      }, outsideUrl)
      await page.evaluate(() => {
        const link = document.createElement('a')
        link.href = 'https://example.org/'
        document.body.append(link)
        link.click()
        window.location.href = 'file:///etc/passwd'
      })
      await page.waitForTimeout(400)
      expect(await windows()).toEqual(before)
      expect(await page.title()).toBe('Sổ Thi đua')
      expect(asked).toEqual([])
    })

    it('opens no window but the public one', async () => {
      const { page } = desktop
      const before = await windows()
      const opened = await page.evaluate(
        (outsideAddress) =>
          [
            outsideAddress,
            'about:blank',
            '/',
            '/projection/?x=1',
            '/projection/#x',
            'data:text/html,x',
            'app://evil/projection/',
            '',
          ].map((address) => window.open(address, '_blank') !== null),
        outsideUrl,
      )
      expect(opened).toEqual(opened.map(() => false))
      await page.evaluate((url) => {
        const link = document.createElement('a')
        link.href = url
        link.target = '_blank'
        document.body.append(link)
        link.click()
      }, outsideUrl)
      await page.waitForTimeout(400)
      expect(await windows()).toEqual(before)
      expect(desktop.app.windows()).toHaveLength(1)
      expect(asked).toEqual([])
    })

    it('is granted full screen and the clipboard, and nothing else', async () => {
      const seen = await desktop.page.evaluate(async () => {
        const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi']
        const states = await Promise.all(
          names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
        )
        return {
          states: states.map(({ state }) => state),
          notify: await Notification.requestPermission(),
          camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
            () => 'given',
            () => 'refused',
          ),
          place: await new Promise((resolve) =>
            navigator.geolocation.getCurrentPosition(
              () => resolve('given'),
              () => resolve('refused'),
            ),
          ),
        }
      })
      expect(new Set(seen.states)).toEqual(new Set(['denied']))
      expect(seen).toMatchObject({ notify: 'denied', camera: 'refused', place: 'refused' })
    })

    it('attaches no webview, were the tag ever switched on', async () => {
      const refused = await desktop.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        let prevented = false
        contents?.emit('will-attach-webview', { preventDefault: () => (prevented = true) }, {}, {})
        return prevented
      })
      expect(refused).toBe(true)
      await desktop.page.evaluate((url) => {
        const view = document.createElement('webview')
        view.setAttribute('src', url)
        document.body.append(view)
      }, outsideUrl)
      const count = await desktop.app.evaluate(
        ({ webContents }) => webContents.getAllWebContents().length,
      )
      expect(count).toBe(1)
    })

    it('is alone in being given a port: not a foreign page, even with our preload', async () => {
      const ask = `new Promise((resolve) => {
      window.addEventListener('message', ({ ports }) => { if (ports.length > 0) resolve('a port') })
      window.postMessage('so-thi-dua:port-request', '*')
      setTimeout(() => resolve('no port'), 400)
    })`
      const given = await desktop.app.evaluate(
        async ({ BrowserWindow }, { preload, question }) => {
          const answers: unknown[] = []
          for (const address of [
            'app://so-thi-dua/',
            'app://somebody-else/',
            'data:text/html,<title>foreign</title>',
          ]) {
            const window = new BrowserWindow({
              show: false,
              webPreferences: { preload, sandbox: true, contextIsolation: true },
            })
            // An address that nobody serves still makes a document, of an error.
            await window.loadURL(address).catch(() => undefined)
            answers.push(await window.webContents.executeJavaScript(question))
            window.destroy()
          }
          return answers
        },
        { preload: projectPath('out/preload/preload.cjs'), question: ask },
      )
      expect(given).toEqual(['a port', 'no port', 'no port'])
      expect(desktop.errors()).toContain('a foreign frame asked for a port')
    })

    it('reaches nobody outside, even from a document without a policy', async () => {
      const seen = await desktop.app.evaluate(async ({ BrowserWindow }, url) => {
        const window = new BrowserWindow({ show: false })
        await window.loadURL('data:text/html,<title>no policy</title>')
        const fetched: unknown = await window.webContents.executeJavaScript(
          `fetch(${JSON.stringify(url)}).then(() => 'reached', () => 'blocked')`,
        )
        const loaded = await window.loadURL(url).then(
          () => 'reached',
          () => 'blocked',
        )
        window.destroy()
        return [fetched, loaded]
      }, outsideUrl)
      expect(seen).toEqual(['blocked', 'blocked'])
      expect(asked).toEqual([])
    })
  },
)
