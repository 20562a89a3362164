/** The lab's port as any HTTP client meets it: who may come in, how much it takes, what it survives. */
/// <reference types="node" />
import { once } from 'node:events'
import { type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLab } from '../../src/lab/lab.ts'
import { startServer } from '../../src/lab/server.ts'
import { type RunningLab, runLab } from '../support/running-lab.ts'

let running: RunningLab
beforeAll(async () => {
  running = await runLab()
})
afterAll(() => running.close())

interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** One request, with a `Host` of the test's own where it says so. */
async function send(
  path: string,
  options: RequestOptions = {},
  body: readonly (string | Uint8Array)[] = [],
): Promise<Received> {
  const sent = request(`${running.url}${path}`, { agent: false, ...options })
  const answered = once(sent, 'response')
  if (options.headers && 'expect' in options.headers) await once(sent, 'continue')
  for (const chunk of body) sent.write(chunk)
  sent.end()
  const [response] = await answered
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

const code = (received: Received): string | undefined =>
  /<Code>(.*?)<\/Code>/.exec(received.body)?.[1]

describe('names', () => {
  test.for(['127.0.0.1', 'localhost:4566', '[::1]:4566', 'photos.localhost', '127.9.9.9'])(
    '%s is the lab’s',
    async (host) => {
      expect((await send('/_lab/health', { headers: { host } })).status).toBe(200)
    },
  )

  test.for(['evil.example', 'localhost.evil.example', '192.168.1.5', '127.0.0.1.evil.example'])(
    '“%s” is not: a name that somebody points here gets nothing',
    async (host) => {
      const received = await send('/_lab/health', { headers: { host } })
      expect([received.status, code(received)]).toEqual([421, 'MisdirectedRequest'])
    },
  )

  test('the names of the world lead to its parties, without a lab below them', async () => {
    const at = (host: string, path: string) => send(path, { headers: { host } })
    const discovery = '/.well-known/openid-configuration'
    expect(JSON.parse((await at('accounts.google.com', discovery)).body).issuer).toBe(
      'https://accounts.google.com',
    )
    expect(code(await at('sts.amazonaws.com', '/?Action=Nope'))).toBe('InvalidAction')
    expect(code(await at('lumen-photos.s3.amazonaws.com', '/x'))).toBe('AccessDenied')
    expect((await at('accounts.google.com', '/_lab/health')).status).toBe(404)
  })

  test('a request has the address of its connection, whatever it says of itself', async () => {
    await send('/', {
      headers: { 'x-forwarded-for': '198.51.100.7', forwarded: 'for=198.51.100.7' },
    })
    expect(running.lab.exchanges.last().at(-1)?.request.sourceIp).toBe('127.0.0.1')
  })

  test('a provider answers below /_idp/', async () => {
    const received = await send('/_idp/www.googleapis.com/oauth2/v3/certs')
    expect(JSON.parse(received.body).keys).toHaveLength(2)
  })
})

describe('pages', () => {
  const from = (origin: string, headers: object = {}) =>
    send('/_lab/health', { headers: { origin, ...headers } })

  test.for(['https://evil.example', 'null', 'http://localhost.evil.example'])(
    'of %s are not answered',
    async (origin) => {
      const received = await from(origin)
      expect([received.status, code(received)]).toEqual([403, 'ForbiddenOrigin'])
      expect(received.headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  test('of this machine read the answer, and the fields that SDKs need', async () => {
    const { status, headers } = await from('http://localhost:4321')
    expect([status, headers['access-control-allow-origin'], headers.vary]).toEqual([
      200,
      'http://localhost:4321',
      'origin',
    ])
    expect(headers['access-control-expose-headers']).toContain('x-amzn-ErrorType')
  })

  test('of this machine may send what they ask for, by name', async () => {
    const { status, headers } = await send('/bucket/key', {
      method: 'OPTIONS',
      headers: {
        origin: 'http://127.0.0.1:4321',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'amz-sdk-request,content-type,x-amz-date',
      },
    })
    expect([status, headers['access-control-allow-headers']]).toEqual([
      204,
      'authorization, amz-sdk-request, content-type, x-amz-date',
    ])
    expect(headers['access-control-allow-methods']).toContain('PUT')
  })
})

describe('bodies', () => {
  const put = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const form = 'Action=Nope&Version=2011-06-15'

  test('that wait to be asked for are asked for', async () => {
    const headers = { ...put.headers, expect: '100-continue', 'content-length': form.length }
    expect(code(await send('/', { ...put, headers }, [form]))).toBe('InvalidAction')
  })

  test('that come in chunks are put together', async () => {
    const headers = { ...put.headers, 'transfer-encoding': 'chunked' }
    const chunks = ['Action=', 'Nope&', 'Version=2011-06-15']
    expect(code(await send('/', { ...put, headers }, chunks))).toBe('InvalidAction')
  })

  test('of a megabyte are taken, and not a byte more', async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(97)
    expect((await send('/bucket/key', put, [megabyte])).status).not.toBe(413)
    const received = await send('/bucket/key', put, [megabyte, 'a'])
    const { connection } = received.headers
    expect([received.status, code(received), connection]).toEqual([413, 'EntityTooLarge', 'close'])
  })
})

describe('the lab survives', () => {
  test.for([
    'nonsense\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
    'GET /%zz/%00?%=& HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
    'GET http://sts.amazonaws.com/?Action=Nope HTTP/1.1\r\nHost: sts.amazonaws.com\r\nConnection: close\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
    'GET / HTTP/1.0\r\n\r\n',
    'PUT /a/b HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\nabc',
  ])('%j', async (bytes) => {
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1')
    socket.end(bytes)
    const received = await text(socket).catch(() => '')
    expect(received).not.toMatch(/<html/i)
    expect((await running.control('GET', 'health')).status).toBe(200)
  })

  test('a world that nobody could have built: the request fails, the lab goes on', async () => {
    const broken = await runLab()
    broken.lab.store.change((world) => ({ ...world, accounts: null as never }))
    const received = await fetch(`${broken.url}/?Action=GetCallerIdentity&Version=2011-06-15`)
    expect(received.status).toBeGreaterThanOrEqual(400)
    expect((await broken.control('GET', 'health')).status).toBe(200)
    await broken.close()
  })
})

test('exchanges are told as they happen', async () => {
  const stop = new AbortController()
  const events = await fetch(`${running.url}/_lab/exchanges`, {
    headers: { accept: 'text/event-stream' },
    signal: stop.signal,
  })
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  await reader?.read()
  await send('/?Action=Nope&Version=2011-06-15')
  const told = (await reader?.read())?.value ?? ''
  stop.abort()
  const [, data = '{}'] = /^id: \d+\nevent: exchange\ndata: (.*)\n\n$/.exec(told) ?? []
  const { to, operation, response } = JSON.parse(data)
  expect([to, operation, response.status]).toEqual(['sts', 'unknown operation', 400])
})

test('a port in use is an error that says so', async () => {
  const port = Number(new URL(running.url).port)
  await expect(
    startServer(openLab('photo-app-direct'), { port, host: '127.0.0.1' }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
