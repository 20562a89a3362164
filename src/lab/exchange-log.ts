/** The last exchanges of the lab, and who wants to hear of the next ones. @module */
import type { Exchange } from '../federation/exchange.ts'
import { bodyBytes } from '../federation/http.ts'

/** Exchanges are counted from 1, over the whole run of the lab. */
export interface LoggedExchange extends Exchange {
  readonly id: number
}

export type Listener = (exchange: LoggedExchange) => void

export interface ExchangeLog {
  readonly add: (exchange: Exchange) => void
  /** Oldest first. */
  readonly last: () => readonly LoggedExchange[]
  readonly clear: () => void
  /** Calls the listener for every exchange from now on; returns what ends that. */
  readonly listen: (listener: Listener) => () => void
}

/** Bodies count too, so that a thousand uploads do not fill the memory. */
const limits = { exchanges: 1000, bodyBytes: 64 * 1024 * 1024 } as const

export function exchangeLog(): ExchangeLog {
  const kept: LoggedExchange[] = []
  const listeners = new Set<Listener>()
  let count = 0
  let size = 0

  return {
    add(exchange) {
      count++
      const logged = { id: count, ...exchange }
      kept.push(logged)
      size += sizeOf(logged)
      while (kept.length > limits.exchanges || (size > limits.bodyBytes && kept.length > 1)) {
        const oldest = kept.shift()
        size -= oldest ? sizeOf(oldest) : 0
      }
      for (const listener of listeners) listener(logged)
    },
    last: () => [...kept],
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

const sizeOf = ({ request, response }: Exchange): number => length(request) + length(response)

/** A text's characters stand for its bytes: this is a bound, not a bill. */
const length = ({ body }: Exchange['request'] | Exchange['response']): number =>
  typeof body === 'string' ? body.length : bodyBytes(body).length
