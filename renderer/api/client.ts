/**
 * The client of the one contract: over HTTP in a browser, over a MessagePort in the desktop window.
 * Pages never know which.
 */
import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import { RPCLink as HttpLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract.ts'
import { RPC_PREFIX } from '#shared/shell-link.ts'
import { takeAsked } from './ask-first.ts'
import { inDesktop, requestPort } from './desktop-port.ts'

function desktopLink(): ClientLink<ClientContext> {
  const linked = requestPort().then((port) => new PortLink({ port }))
  return { call: async (path, input, options) => (await linked).call(path, input, options) }
}

const link = inDesktop()
  ? desktopLink()
  : new HttpLink({
      url: `${window.location.origin}${RPC_PREFIX}`,
      fetch: (request, init, _options, path, input) =>
        takeAsked(path, input) ?? fetch(request, init),
    })

/** Calls procedures of the contract; refusals are thrown, see failure.ts. */
export const client: ContractRouterClient<Contract> = createORPCClient(link)
