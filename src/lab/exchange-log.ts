/** The last exchanges of the lab, and who wants to hear of the next ones. @module */
import type { Exchange } from '../federation/exchange.ts'
import { bodyBytes, type HttpBody } from '../federation/http.ts'
import type { Answered } from '../federation/network.ts'

/** Exchanges are counted from 1, over the whole run of the lab. */
export interface LoggedExchange extends Exchange {
  readonly id: number
}

export type Listener = (exchange: LoggedExchange) => void

export interface ExchangeLog {
  /** The request with what came of it; the exchange is written down when somebody wants to see it. */
  readonly add: (request: HttpBody, answered: Answered) => void
  /** Oldest first. */
  readonly last: () => readonly LoggedExchange[]
  readonly clear: () => void
  /** Calls the listener for every exchange from now on; returns what ends that. */
  readonly listen: (listener: Listener) => () => void
}

/** Bodies count too, so that a thousand uploads do not fill the memory. */
const limits = { exchanges: 1000, bodyBytes: 64 * 1024 * 1024 } as const

interface Kept {
  readonly id: number
  /** About the bytes of both bodies. */
  readonly size: number
  readonly record: Answered['record']
}

export function exchangeLog(): ExchangeLog {
  const kept: Kept[] = []
  const listeners = new Set<Listener>()
  let count = 0
  let size = 0

  return {
    add(request, { record, response }) {
      count++
      const added = { id: count, size: sizeOf(request) + sizeOf(response.body), record }
      kept.push(added)
      size += added.size
      while (kept.length > limits.exchanges || (size > limits.bodyBytes && kept.length > 1))
        size -= kept.shift()?.size ?? 0
      if (listeners.size === 0) return
      const logged = written(added)
      for (const listener of listeners) listener(logged)
    },
    last: () => kept.map(written),
    clear() {
      kept.length = 0
      size = 0
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const written = ({ id, record }: Kept): LoggedExchange => ({ id, ...record() })

/** A text's characters stand for its bytes: this is a bound, not a bill. */
const sizeOf = (body: HttpBody): number =>
  typeof body === 'string' ? body.length : bodyBytes(body).length
