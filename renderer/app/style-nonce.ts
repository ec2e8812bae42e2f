/**
 * Lets styles that scripts of this page make pass the page's policy. antd hands its nonce on almost
 * everywhere, but two of its helpers (scrollbar measuring, scroll lock of dialogs) make style
 * elements without it. Styles in injected HTML still have no nonce and stay refused.
 */

/** The nonce that the shell gave this page; undefined where it gave none (the dev server). */
export const pageNonce = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

/** Every style element that a script creates from now on carries the nonce. */
export function giveStylesNonce(nonce: string): void {
  const observed = new Proxy(document.createElement, {
    apply: (create, self, words: [tag: string, options?: ElementCreationOptions]) => {
      const element = Reflect.apply(create, self, words)
      if (element instanceof HTMLStyleElement) element.nonce = nonce
      return element
    },
  })
  document.createElement = observed
}
