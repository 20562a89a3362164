/**
 * `POST /_lab/tokens`: a token signed by an identity provider of the world, good or as wrong as the
 * caller likes.
 *
 * @module
 */
import { z } from 'zod'
import type { HttpRequest } from '../../federation/http.ts'
import { issueToken as issue } from '../../federation/idp/issue-token.ts'
import type { Lab } from '../lab.ts'
import { json } from '../reply.ts'
import { plainText, readInput, wantsText, wrongInput } from './input.ts'

const fields = z.record(z.string(), z.unknown())

const input = z.strictObject({
  issuer: z.string(),
  /** Over the usual ones; `null` leaves a claim out. */
  claims: fields.default({}),
  /** Over the usual JOSE header fields; `null` leaves one out. */
  header: fields.default({}),
  /** Seconds; a token of the past has a negative one. */
  expiresIn: z.int().exactOptional(),
  /** The `kid` of the provider's key that signs, or `unpublished`; else the signing key. */
  key: z.string().exactOptional(),
})

/** Signs the token; with `Accept: text/plain` the answer is the token alone. */
export async function issueToken(lab: Lab, request: HttpRequest) {
  const read = readInput(request, input)
  if (!read.ok) return read.refusal
  const { issuer, ...order } = read.value
  const world = lab.store.freshTurn()
  const issued = await issue(world, issuer, order)
  if (issued.ok)
    return wantsText(request) ? plainText(issued.value) : json(200, { token: issued.value })
  const { field, message } = issued.refusal
  const known = Object.keys(world.identityProviders).join(', ')
  return wrongInput(field, field === 'issuer' ? `${message} There is: ${known}.` : message)
}
