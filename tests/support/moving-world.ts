/** A world that the requests of unmodified clients move, while the clock stands still. @module */
import { afterAll, beforeAll, vi } from 'vitest'
import type { HttpRequest, HttpResponse } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import type { World } from '../../src/federation/world.ts'

/** The world as it is, to be read and set; `send` is one request to it. */
export interface MovingWorld {
  current: World
  readonly send: (request: HttpRequest) => Promise<HttpResponse>
}

/**
 * For the tests of a file, whose clients' clock stands still meanwhile.
 *
 * @param now - That time, in seconds of the epoch.
 * @param start - What the first test finds, where none sets a world before.
 */
export function movingWorld(now: number, start: World): MovingWorld {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
  })
  afterAll(() => {
    vi.useRealTimers()
  })
  const moving: MovingWorld = {
    current: start,
    async send(request) {
      const { world, response } = await handle(moving.current, request)
      moving.current = world
      return response
    },
  }
  return moving
}
