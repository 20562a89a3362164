/** What the operations have in common by which an app has a code sent to somebody. @module */
import type { JsonCall, JsonOperation } from '../../aws-json/operation.ts'
import { required, structure } from '../../aws-json/shape.ts'
import type { Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import type { DirectoryCheck } from '../checks.ts'
import { type Contact, renderDelivery, simulatedContact } from '../delivery/contact.ts'
import { personNamed } from '../person/find-person.ts'
import { userNotFound } from '../refusals.ts'
import { clientId, secretHash, textByName, username } from '../shapes.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import { clientOperation } from './client-operation.ts'

/** The world in which a code went out, and where it went. */
export interface Sent {
  readonly world: World
  readonly contact: Contact
}

interface CodeOperation {
  /** What `send` makes sure of. */
  readonly checks: readonly DirectoryCheck[]
  readonly send: (
    call: JsonCall<unknown>,
    to: { readonly pool: UserPool; readonly person: PoolUser },
  ) => Outcome<Sent>
}

/** Where the client must not give away who exists, a code for nobody seems to be sent, too. */
export const codeOperation = ({ checks, send }: CodeOperation): JsonOperation =>
  clientOperation({
    input: structure({
      ClientId: required(clientId),
      SecretHash: secretHash,
      Username: required(username),
      ClientMetadata: textByName,
    }),
    checks: ['person', ...checks],
    run: (call, { pool, client }) => {
      const { input, pass, fail } = call
      const person = personNamed(pool, input.Username)
      if (!person) {
        fail('person')
        return client.preventUserExistenceErrors === 'ENABLED'
          ? { ok: true, result: delivery(simulatedContact(input.Username)) }
          : userNotFound('Username/client id combination not found.')
      }
      pass('person')
      const sent = send(call, { pool, person })
      if (!sent.ok) return sent
      const { world, contact } = sent.value
      return { ok: true, world, result: delivery(contact) }
    },
  })

const delivery = (contact: Contact): object => ({ CodeDeliveryDetails: renderDelivery(contact) })
