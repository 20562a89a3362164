/**
 * The lab's one world and its clock. Requests are answered at the same time; one that changes the
 * world counts only if nothing else has changed it meanwhile, else it is answered again. So changes
 * happen in an order, and no answer rests on a world that never was.
 *
 * @module
 */
import type { HttpRequest } from '../federation/http.ts'
import { type Answered, answerRequest } from '../federation/network.ts'
import type { World } from '../federation/world.ts'
import { testSignature } from './test-signature.ts'

export interface WorldStore {
  /** The world as it is now, its clocks set. */
  readonly current: () => World
  /** The same with a turn of its own, for what is made of it outside a request: fresh identifiers. */
  readonly freshTurn: () => World
  /** Answers a request and keeps what it changed. */
  readonly answer: (request: HttpRequest) => Promise<Answered>
  /** Changes the world from outside; what it does to `now` moves the clock. */
  readonly change: (next: (world: World) => World) => void
}

/** More than one request and the requests that it causes can take; identifiers depend on the turn. */
const turnsPerRequest = 64

/**
 * A store that starts with this world, at the wall clock's time.
 *
 * @param wallClock - Seconds since the Unix epoch.
 */
export function worldStore(start: World, wallClock: () => number): WorldStore {
  let world = start
  let turn = start.turn
  let version = 0
  /** How far the world's clock is ahead of the wall's, in seconds. */
  let offset = 0

  const current = (): World => {
    const signersNow = Math.floor(wallClock())
    return { ...world, turn, now: signersNow + offset, signersNow }
  }

  const freshTurn = (): World => {
    const world = current()
    turn += turnsPerRequest
    return world
  }

  const change: WorldStore['change'] = (next) => {
    const before = current()
    world = next(before)
    offset += Math.floor(world.now) - before.now
    turn = Math.max(turn, world.turn)
    version++
  }

  const answer: WorldStore['answer'] = async (request) => {
    for (;;) {
      const seen = version
      const before = freshTurn()
      const answered = await answerRequest(before, request, 'app', { testSignature })
      if (!isChanged(before, answered.world)) return answered
      if (version !== seen) continue
      world = answered.world
      version++
      return answered
    }
  }

  return { current, freshTurn, change, answer }
}

/** Every request takes a turn; that alone is no change. Parts are immutable, so identity tells. */
function isChanged(before: World, after: World): boolean {
  const differs = (part: string) =>
    part !== 'turn' && Reflect.get(before, part) !== Reflect.get(after, part)
  return Object.keys(after).some(differs) || Object.keys(before).some(differs)
}
