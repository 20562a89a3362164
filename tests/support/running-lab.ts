/** A lab on a free port, and what tests do with it. @module */
/// <reference types="node" />

import { type Lab, openLab } from '../../src/lab/lab.ts'
import { startServer } from '../../src/lab/server.ts'
import { demoCredentials } from '../../src/scenarios/administrator.ts'

export interface RunningLab {
  readonly lab: Lab
  readonly url: string
  readonly close: () => Promise<void>
  /** A control call; a value is sent as JSON. */
  readonly control: (method: string, path: string, value?: unknown) => Promise<ControlAnswer>
  /** A token of a provider of the world. */
  readonly token: (order: object) => Promise<string>
}

export interface ControlAnswer {
  readonly status: number
  readonly body: unknown
}

/** By the real time, where nothing else is said, in seconds. */
export async function runLab(wallClock?: () => number): Promise<RunningLab> {
  const lab = openLab('photo-app-direct', wallClock)
  const { url, close } = await startServer(lab, { port: 0, host: '127.0.0.1' })
  const control: RunningLab['control'] = async (method, path, value) => {
    const body = value === undefined ? null : JSON.stringify(value)
    const response = await fetch(`${url}/_lab/${path}`, { method, body })
    return { status: response.status, body: await response.json() }
  }
  const token: RunningLab['token'] = async (order) => {
    const { body } = await control('POST', 'tokens', order)
    if (typeof body !== 'object' || body === null || !('token' in body))
      throw new Error(`no token: ${JSON.stringify(body)}`)
    return String(body.token)
  }
  return { lab, url, close, control, token }
}

/** What an SDK's client takes to talk to the lab as its administrator. */
export const clientOf = (
  { url }: { readonly url: string },
  credentials: object = demoCredentials,
) =>
  ({
    endpoint: url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { ...demoCredentials, ...credentials },
  }) as const
