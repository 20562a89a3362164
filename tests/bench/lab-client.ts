/** The benchmark's client, in a thread of its own: it sends calls and says how long each took. @module */
/// <reference types="node" />
import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'

/** What it is asked for. */
export interface Round {
  readonly url: string
  readonly form: string
  readonly calls: number
  /** How many are under way at a time. */
  readonly together: number
}

/** Milliseconds. */
export interface Measured {
  readonly elapsed: number
  readonly times: readonly number[]
}

const agent = new Agent({ keepAlive: true })

/** One call; rejects where the answer is not 200. */
const call = ({ url, form }: Round): Promise<void> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(form),
    }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
    })
    sent.once('error', reject).end(form)
  })

async function play(round: Round): Promise<Measured> {
  const times: number[] = []
  const start = performance.now()
  let left = round.calls
  const worker = async () => {
    while (left-- > 0) {
      const sent = performance.now()
      await call(round)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: round.together }, worker))
  return { elapsed: performance.now() - start, times }
}

parentPort?.on('message', (round: Round) => {
  void play(round).then((measured) => parentPort?.postMessage(measured))
})
