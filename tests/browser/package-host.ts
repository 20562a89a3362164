/// <reference types="node" />
/**
 * A host that has a package in a folder of any name, where folders have no pages of their own, under a
 * policy that allows its own files only.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

/** The files of a package by their paths. */
export type Files = ReadonlyMap<string, Uint8Array | string>

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly authorization: string | undefined
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly type?: string
  readonly content?: Uint8Array | string
}

export interface PackageHost extends AsyncDisposable {
  readonly origin: string
  /** The package’s folder. */
  readonly folder: string
  /** What was asked for that is not there. */
  readonly missing: readonly string[]
}

/** Where the package lies. */
export const folder = '/content/4711/any folder/'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const policy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

/** @param answer - What the host answers by itself; for anything else it looks into the package. */
export async function hostPackage(
  files: Files,
  answer: (asked: Asked) => Answer | undefined,
): Promise<PackageHost> {
  const missing: string[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://host')
    const path = decodeURIComponent(url.pathname)
    const own = answer({
      method: request.method ?? '',
      url,
      authorization: request.headers.authorization,
      body: (await request.toArray()).join(''),
    })
    const content = path.startsWith(folder) ? files.get(path.slice(folder.length)) : undefined
    // A browser asks for it by itself, and a host need not have it.
    if (path === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    if (!own && content === undefined) missing.push(path)
    const type = own?.type ?? types[extname(path)] ?? 'application/octet-stream'
    response.writeHead(own?.status ?? (own || content !== undefined ? 200 : 404), {
      'content-type': type,
      'content-security-policy': policy,
    })
    response.end(own ? own.content : content)
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  return {
    origin,
    folder: `${origin}${encodeURI(folder)}`,
    missing,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** JSON as an answer. */
export const json = (value: unknown): Answer => ({
  type: 'application/json',
  content: JSON.stringify(value),
})
