/** `GET` and `PUT /_lab/world`, `POST /_lab/reset`: the whole world, taken out, put in, started again. @module */
import { z } from 'zod'
import type { HttpRequest } from '../../federation/http.ts'
import type { World } from '../../federation/world.ts'
import { withAdministrator } from '../../scenarios/administrator.ts'
import { scenarioIds } from '../../scenarios/read-scenario.ts'
import type { Lab } from '../lab.ts'
import { json } from '../reply.ts'
import { health } from './health.ts'
import { readInput, wrongInput } from './input.ts'
import { fromPlainJson, plainJson } from './plain-json.ts'
import { worldInput } from './world-input.ts'

/** The world as JSON; bytes are base64. */
export const readWorld = (lab: Lab) => json(200, plainJson(lab.store.current()))

/** Puts another world in its place; its `now` sets the clock. The administrator is added. */
export function writeWorld(lab: Lab, request: HttpRequest) {
  const read = readInput(request, worldInput)
  if (!read.ok) return read.refusal
  const world = fromPlainJson(read.value) as World
  lab.store.change(() => withAdministrator(world))
  return health(lab)
}

const resetInput = z.strictObject({ scenario: z.string().exactOptional() })

/** Back to the start of this scenario or another; what was said so far is forgotten. */
export function reset(lab: Lab, request: HttpRequest) {
  const read = readInput(request, resetInput)
  if (!read.ok) return read.refusal
  const scenario = read.value.scenario ?? lab.scenario()
  if (!scenarioIds().includes(scenario)) {
    const known = scenarioIds().join(', ')
    return wrongInput('scenario', `There is no scenario "${scenario}". There is: ${known}.`)
  }
  lab.reset(scenario)
  return health(lab)
}
