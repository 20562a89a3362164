/**
 * `POST /_lab/identity-providers`: a provider at any https address joins the world; a known issuer
 * gets that provider's own addresses and example tokens. With `jwks` it serves exactly those keys, so that tokens signed elsewhere can be tried.
 *
 * @module
 */
import { z } from 'zod'
import type { HttpRequest } from '../../federation/http.ts'
import { discoveryUrl } from '../../federation/idp/endpoints.ts'
import { presetOf, providerPresets } from '../../federation/idp/providers/presets.ts'
import { generateKey } from '../generate-key.ts'
import type { Lab } from '../lab.ts'
import { json } from '../reply.ts'
import { readInput, wrongInput } from './input.ts'

/** Every provider stays in the world: a loop in somebody's test must not fill it. */
const mostProviders = 500

const input = z.strictObject({
  issuer: z
    .url({ protocol: /^https$/, error: 'an https URL is expected' })
    .max(255)
    .refine((issuer) => !/[?#]/.test(issuer), 'an issuer has neither query nor fragment'),
  clientIds: z.array(z.string().min(1).max(255)).min(1).max(100),
  algorithm: z.enum(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512']).default('RS256'),
  /** As a document, whatever is in it: a malformed one is worth trying, too. A list is its keys. */
  jwks: z
    .union([z.looseObject({}), z.string(), z.array(z.unknown()).transform((keys) => ({ keys }))])
    .exactOptional(),
})

/** Adds the provider, or puts a new one in the place of one with the same issuer. */
export async function addIdentityProvider(lab: Lab, request: HttpRequest) {
  const read = readInput(request, input)
  if (!read.ok) return read.refusal
  const { issuer, clientIds, algorithm, jwks } = read.value
  const { identityProviders } = lab.store.current()
  const isNew = !Object.hasOwn(identityProviders, issuer)
  if (isNew && Object.keys(identityProviders).length >= mostProviders)
    return wrongInput('issuer', `A lab has at most ${mostProviders} identity providers.`)
  const { kid, key } = await generateKey(algorithm)
  const provider = providerPresets[presetOf(issuer)](issuer, {
    clients: Object.fromEntries(clientIds.map((id) => [id, { name: id, redirectUris: [] }])),
    users: {},
    keys: { [kid]: key },
    signingKey: kid,
    ...(jwks === undefined ? {} : { jwks }),
  })
  lab.store.change((world) => ({
    ...world,
    identityProviders: { ...world.identityProviders, [issuer]: provider },
  }))
  const discovery = discoveryUrl(provider)
  return json(isNew ? 201 : 200, {
    issuer,
    clientIds,
    signingKey: kid,
    discovery,
    reachableAt: discovery.replace('https://', '/_idp/'),
  })
}
