/**
 * Good and bad requests mixed, over loopback: no crash, no wrong answer among the good ones, and no
 * memory that grows with the number of sessions. Twenty seconds; HANDSHAKE_LOAD_SECONDS=1800 is the
 * long run.
 */
/// <reference types="node" />
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, type ClientRequest, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

const seconds = Number(process.env['HANDSHAKE_LOAD_SECONDS'] ?? 20)

/** Bounded in count, too, whatever the machine could do. */
const most = seconds * 500

const role = 'arn:aws:iam::111122223333:role/lumen-photos'
const agent = new Agent({ keepAlive: true, maxSockets: 8 })

interface Received {
  readonly status: number
  readonly body: string
}

async function send(url: string, method: string, body = '', type?: string): Promise<Received> {
  const headers = {
    'content-length': Buffer.byteLength(body),
    ...(type && { 'content-type': type }),
  }
  const sent = request(url, { method, agent, headers })
  const answered = once(sent, 'response')
  sent.end(body)
  try {
    const [response] = await answered
    return { status: response.statusCode, body: await text(response) }
  } catch (error) {
    if (isClosedIdle(sent, error)) return send(url, method, body, type)
    throw error
  }
}

/** A server may close a connection that idles at the moment when it is used again (RFC 9112 §9.3.1). */
const isClosedIdle = (sent: ClientRequest, error: unknown): boolean =>
  sent.reusedSocket && error instanceof Error && 'code' in error && error.code === 'ECONNRESET'

const form = 'application/x-www-form-urlencoded'

const assume = (url: string, token: string, session: string) =>
  send(
    `${url}/`,
    'POST',
    new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: role,
      RoleSessionName: session,
      WebIdentityToken: token,
    }).toString(),
    form,
  )

async function tokenFor(url: string, order: object): Promise<string> {
  const { body } = await send(`${url}/_lab/tokens`, 'POST', JSON.stringify(order))
  return JSON.parse(body).token
}

/** Requests that must be refused, or at least survived. */
const bad: readonly ((url: string, token: string, count: number) => Promise<unknown>)[] = [
  (url, token) => assume(url, `${token.slice(0, -9)}AAAAAAAAA`, 'tampered'),
  (url, token) => assume(url, token, 'no name'),
  (url) => send(`${url}/`, 'POST', 'Action=Nope', form),
  (url, _, count) => send(`${url}/lumen-photos/${count}?%zz`, 'GET'),
  (url) => send(`${url}/_lab/tokens`, 'POST', '{"issuer":'),
  (url) => send(`${url}/_lab/clock`, 'POST', '{"advance":"never"}'),
  (url) => send(`${url}/_idp/nobody.example/`, 'GET'),
  (url) => send(`${url}/x`, 'PUT', 'x'.repeat(1024 * 1024 + 1)).catch(() => undefined),
  (url) =>
    new Promise((resolve) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      socket
        .resume()
        .once('close', resolve)
        .once('error', () => socket.destroy())
      socket.end('POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\nAct')
    }),
]

/** Resident memory of a process, in bytes. */
const residentMemory = (pid: number): number =>
  1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

test(`${seconds} seconds of load`, { timeout: (seconds + 60) * 1000 }, async () => {
  const lab = spawn(process.execPath, ['src/lab/main.ts', '--port', '0', '--json'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const greeting = String((await once(lab.stderr, 'data'))[0])
  lab.stderr.resume()
  const url = /http:\/\/[\d.:]+/.exec(greeting)?.[0] ?? ''
  const issuer = 'https://accounts.google.com'
  const keys = new Set<string>()
  const wrong: Received[] = []
  const memory: number[] = []
  let count = 0
  const end = Date.now() + seconds * 1000

  async function worker(name: number) {
    let token = await tokenFor(url, { issuer })
    while (Date.now() < end && count < most) {
      count++
      const turn = count
      if (turn % 3 === 0) await bad[Math.floor(turn / 3) % bad.length]?.(url, token, turn)
      else {
        const received = await assume(url, token, `worker-${name}-${turn}`)
        const key = /<AccessKeyId>(ASIA[A-Z2-7]{16})</.exec(received.body)?.[1]
        const named = received.body.includes(`lumen-photos/worker-${name}-${turn}<`)
        if (received.status !== 200 || !key || !named || keys.has(key)) wrong.push(received)
        else keys.add(key)
      }
      if (turn % 500 === 0) {
        memory.push(residentMemory(lab.pid ?? 0))
        token = await tokenFor(url, { issuer })
      }
    }
  }

  try {
    await Promise.all(Array.from({ length: 8 }, (_, index) => worker(index)))
    expect(wrong.slice(0, 3)).toEqual([])
    expect(keys.size).toBeGreaterThan(seconds * 5)
    expect(lab.exitCode).toBeNull()
    const health = await send(`${url}/_lab/health`, 'GET')
    expect(JSON.parse(health.body).status).toBe('ok')
    // The last exchanges fill up first, and the collector is in no hurry; then it stays level.
    const settled = memory.slice(Math.floor(memory.length / 2))
    const growth = (settled.at(-1) ?? 0) - (settled[0] ?? 0)
    if (process.env['HANDSHAKE_LOAD_SECONDS'])
      console.log(
        `${count} requests, ${keys.size} sessions, ${Math.round((memory.at(-1) ?? 0) / 2 ** 20)} MiB, second half ${Math.round(growth / 2 ** 20)} MiB`,
      )
    expect(growth).toBeLessThan(128 * 2 ** 20)
  } finally {
    agent.destroy()
    lab.kill('SIGTERM')
    if (lab.exitCode === null) await once(lab, 'exit')
  }
  expect(lab.exitCode).toBe(0)
})
