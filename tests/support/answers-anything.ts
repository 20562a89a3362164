/** The property that every service of AWS JSON has: it answers whatever is asked, and the same again. @module */
import fc from 'fast-check'
import { bodyText } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import type { World } from '../../src/federation/world.ts'
import { type KnownTexts, modelInput } from './model-input.ts'
import { signedJsonCall } from './signed-json-call.ts'

interface Asked {
  readonly service: Parameters<typeof signedJsonCall>[0]
  readonly operations: readonly string[]
  /** All exports of the SDK's client package. */
  readonly model: Parameters<typeof modelInput>[0]
  readonly known: KnownTexts
}

/**
 * Asks a few operations, one after the other, of this world, and of it again, many times over.
 *
 * @returns The operations that succeeded at least once: what the calls got to.
 */
export async function askAnything(
  start: World,
  { service, operations, model, known }: Asked,
  { numRuns, seed }: { readonly numRuns: number; readonly seed: number },
): Promise<ReadonlySet<string>> {
  const succeeded = new Set<string>()
  const call = fc
    .constantFrom(...operations)
    .chain((operation) =>
      fc.record({ operation: fc.constant(operation), input: modelInput(model, operation, known) }),
    )
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 2 }), async (calls) => {
      let world = start
      for (const { operation, input } of calls) {
        const request = await signedJsonCall(service, operation, input)
        const handled = await handle(world, request)
        const { status, body } = handled.response
        if ((await handle(world, request)).response.body !== body) return false
        const { __type: code } = status === 200 ? { __type: '' } : JSON.parse(bodyText(body))
        if (status !== 200 && (status !== 400 || !/^[A-Z]\w+$/.test(code))) return false
        if (status === 200) succeeded.add(operation)
        world = handled.world
      }
      return true
    }),
    { numRuns, seed },
  )
  return succeeded
}
