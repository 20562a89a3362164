/**
 * `POST /_lab/provider-faults`: something goes wrong with an identity provider of the world, or is put
 * right again.
 *
 * @module
 */
import { z } from 'zod'
import type { HttpRequest } from '../../federation/http.ts'
import type { IdentityProvider } from '../../federation/idp/identity-provider.ts'
import {
  type ProviderFaultName,
  providerFaults,
  rotateKeys,
} from '../../federation/idp/provider-faults.ts'
import { entryOf } from '../../federation/lookup.ts'
import { generateKey } from '../generate-key.ts'
import type { Lab } from '../lab.ts'
import { json } from '../reply.ts'
import { readInput, wrongInput } from './input.ts'

/** The key set of a rotation: with the former key, or without. */
const rotations = { 'keys-rotated': 'published', 'keys-rotated-at-once': 'withdrawn' } as const

type RotationName = keyof typeof rotations

const faultNames = [
  ...(Object.keys(providerFaults) as ProviderFaultName[]),
  ...(Object.keys(rotations) as RotationName[]),
  'none',
] as const

const input = z.strictObject({ issuer: z.string(), fault: z.enum(faultNames) })

/** Puts one fault in the place of another. A rotated key stays rotated: there is no way back to it. */
export async function setProviderFault(lab: Lab, request: HttpRequest) {
  const read = readInput(request, input)
  if (!read.ok) return read.refusal
  const { issuer, fault } = read.value
  const { identityProviders } = lab.store.current()
  const provider = entryOf(identityProviders, issuer)
  if (!provider) {
    const known = Object.keys(identityProviders).join(', ')
    return wrongInput('issuer', `There is no identity provider ${issuer}. There is: ${known}.`)
  }
  const changed = await withFault(sound(provider), fault)
  lab.store.change((world) => ({
    ...world,
    identityProviders: { ...world.identityProviders, [issuer]: changed },
  }))
  return json(200, { issuer, fault, signingKey: changed.signingKey })
}

/** The provider as it serves its own documents, at once. */
function sound(provider: IdentityProvider): IdentityProvider {
  const { discovery: _discovery, jwks: _jwks, responseTime: _responseTime, ...own } = provider
  return { ...own, reachable: true }
}

async function withFault(
  provider: IdentityProvider,
  fault: (typeof faultNames)[number],
): Promise<IdentityProvider> {
  if (fault === 'none') return provider
  if (fault !== 'keys-rotated' && fault !== 'keys-rotated-at-once')
    return { ...provider, ...providerFaults[fault](provider) }
  const { algorithm = 'RS256' } = provider.keys[provider.signingKey] ?? {}
  const { kid, key } = await generateKey(algorithm)
  return { ...provider, ...rotateKeys(provider, kid, key, rotations[fault]) }
}
