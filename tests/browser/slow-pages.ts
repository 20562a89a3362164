/** A network that brings pages in parts. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** Where the pages are to be had, until the server is closed. */
export interface SlowPages extends AsyncDisposable {
  readonly address: string
}

/** Serves what `origin` serves; of a page, table rows come one after another, with a pause between. */
export async function slowPages(origin: string): Promise<SlowPages> {
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(new URL(url, origin))
    const type = answer.headers.get('content-type') ?? ''
    response.writeHead(answer.status, { 'content-type': type })
    if (type.startsWith('text/html')) {
      for (const part of (await answer.text()).split(/(?<=<\/tr>)/)) {
        response.write(part)
        await setTimeout(60)
      }
      response.end()
    } else response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
