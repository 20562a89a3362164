/**
 * What the lab's road costs: AssumeRoleWithWebIdentity over loopback with keep-alive, next to a
 * do-nothing handler on the same server, and next to the same server doing only what no such call can
 * do without, the verification of the token's RS256 signature: as a server of Node does it, by WebCrypto in
 * another thread, and as the lab does, in its own.
 */
/// <reference types="node" />
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { createLocalJWKSet, type JWK, jwtVerify } from 'jose'
import { Bench } from 'tinybench'
import { bodyText, type HttpResponse } from '../../src/federation/http.ts'
import { keySet } from '../../src/federation/idp/jwks.ts'
import { decodeJwt } from '../../src/federation/jose/decode-jwt.ts'
import { verifySignature } from '../../src/federation/jose/verify-signature.ts'
import { type Lab, openLab } from '../../src/lab/lab.ts'
import { startServer } from '../../src/lab/server.ts'
import { testSignature } from '../../src/lab/test-signature.ts'
import type { Measured, Round } from './lab-client.ts'

const issuer = 'https://accounts.google.com'
const lab = openLab('photo-app-direct')
const server = await startServer(lab, { port: 0, host: '127.0.0.1' })
const ordered = await fetch(`${server.url}/_lab/tokens`, {
  method: 'POST',
  headers: { accept: 'text/plain' },
  body: JSON.stringify({ issuer }),
})
const token = (await ordered.text()).trim()
const form = new URLSearchParams({
  Action: 'AssumeRoleWithWebIdentity',
  Version: '2011-06-15',
  RoleArn: 'arn:aws:iam::111122223333:role/lumen-photos',
  RoleSessionName: 'bench',
  WebIdentityToken: token,
}).toString()

const provider = lab.store.current().identityProviders[issuer]
if (!provider) throw new Error('the scenario has changed')
const keys = createLocalJWKSet(keySet(provider) as Parameters<typeof createLocalJWKSet>[0])

/** The lab's server with another answer: what it costs to let a request in and an answer out is the same for all. */
const startLike = (answer: Lab['answer']) =>
  startServer({ ...lab, answer }, { port: 0, host: '127.0.0.1' })
const answerOf = (body: string): HttpResponse => ({ status: 200, headers: [], body })

const verifying = await startLike(async ({ body }) => {
  const claimed = new URLSearchParams(bodyText(body)).get('WebIdentityToken') ?? ''
  const { payload } = await jwtVerify(claimed, keys, { issuer })
  return answerOf(payload.sub ?? '')
})
const publicKey = keySet(provider).keys[0] as JWK
const verifyingAtOnce = await startLike(async ({ body }) => {
  const claimed = new URLSearchParams(bodyText(body)).get('WebIdentityToken') ?? ''
  const jwt = decodeJwt(claimed)
  const isSigned = jwt && (await verifySignature(jwt, publicKey, 'RS256', testSignature))
  if (!isSigned || jwt.payload['iss'] !== issuer) throw new Error('the token does not count')
  return answerOf(String(jwt.payload['sub']))
})
const idle = await startLike(async ({ body }) => answerOf(String(body.length)))

const addresses = {
  'a do-nothing handler': idle.url,
  'RS256 verification alone': verifying.url,
  'the same in one thread': verifyingAtOnce.url,
  AssumeRoleWithWebIdentity: server.url,
}

const client = new Worker(new URL('lab-client.ts', import.meta.url))

/** A round of calls by the client's thread, with eight of them under way at a time. */
async function play(url: string, calls: number, together = 8): Promise<Measured> {
  client.postMessage({ url, form, calls, together } satisfies Round)
  const [measured] = await once(client, 'message')
  return measured
}

/**
 * Bounded in count. All take turns in short rounds, so that what else the machine does meets
 * each of them alike. The first rounds, 10,000 calls, warm up: the more code a handler has, the longer the
 * engine takes to compile it, and a lab runs for hours.
 */
async function measure(rounds = 40, calls = 400, warmUp = 25) {
  const measured = new Map<string, Measured[]>()
  for (let round = 0; round < warmUp + rounds; round++)
    for (const [name, url] of Object.entries(addresses)) {
      const played = await play(url, calls)
      if (round >= warmUp) measured.set(name, [...(measured.get(name) ?? []), played])
    }
  return measured
}

function rateOf(rounds: readonly Measured[]) {
  const times = rounds.flatMap((round) => round.times).sort((one, other) => one - other)
  const elapsed = rounds.reduce((sum, round) => sum + round.elapsed, 0)
  const percentile = (share: number) =>
    Number((times[Math.floor(share * times.length)] ?? 0).toFixed(2))
  return {
    'requests/s': Math.round((1000 * times.length) / elapsed),
    'p50 ms': percentile(0.5),
    'p99 ms': percentile(0.99),
  }
}

const rates = new Map([...(await measure())].map(([name, rounds]) => [name, rateOf(rounds)]))
console.table(Object.fromEntries(rates))
const rate = (name: keyof typeof addresses) => rates.get(name)?.['requests/s'] ?? 0
const share = (name: keyof typeof addresses) =>
  `${Math.round((100 * rate('AssumeRoleWithWebIdentity')) / rate(name))} % of ${name}`
console.log(
  `AssumeRoleWithWebIdentity: ${share('RS256 verification alone')}, ${share('the same in one thread')}, ${share('a do-nothing handler')}`,
)

/** The same calls one after another. */
export const bench = new Bench({ name: 'lab', iterations: 500, time: 0, warmupIterations: 50 })
for (const [name, url] of Object.entries(addresses))
  bench.add(name, async () => {
    await play(url, 1, 1)
  })
bench.addEventListener('complete', () => {
  void client.terminate()
  void Promise.all([server, verifying, verifyingAtOnce, idle].map((each) => each.close()))
})
