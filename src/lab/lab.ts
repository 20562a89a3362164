/** The lab: a world to talk to, what was said so far, and the way back to the start. @module */
import type { HttpRequest, HttpResponse } from '../federation/http.ts'
import type { World } from '../federation/world.ts'
import { withAdministrator } from '../scenarios/administrator.ts'
import { readScenario } from '../scenarios/read-scenario.ts'
import { allArrived } from './all-arrived.ts'
import { type ExchangeLog, exchangeLog } from './exchange-log.ts'
import { withForwardedRedirect } from './forwarded-redirect.ts'
import { type WorldStore, worldStore } from './world-store.ts'

export interface Lab {
  readonly store: WorldStore
  readonly exchanges: ExchangeLog
  /** The id of the scenario whose world the lab started with last. */
  readonly scenario: () => string
  readonly answer: (request: HttpRequest) => Promise<HttpResponse>
  /** Back to the start of a scenario, the clock to real time. Throws where there is no such scenario. */
  readonly reset: (scenario: string) => void
}

/** A lab in the scenario's world, without a server. */
export function openLab(startScenario: string, wallClock = () => Date.now() / 1000): Lab {
  let scenario = startScenario
  const store = worldStore(worldOf(scenario), wallClock)
  const exchanges = exchangeLog()
  return {
    store,
    exchanges,
    scenario: () => scenario,
    async answer(request) {
      await allArrived()
      const answered = await store.answer(request)
      exchanges.add(request.body, answered)
      return withForwardedRedirect(store.current, request.url, answered.response)
    },
    reset(next) {
      const world = worldOf(next)
      scenario = next
      exchanges.clear()
      store.change(({ signersNow, now }) => ({ ...world, now: signersNow ?? now }))
    },
  }
}

const worldOf = (scenario: string): World => withAdministrator(readScenario(scenario).world)
