/**
 * The attributes that every pool has: OpenID Connect's standard claims (Core §5.1).
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#cognito-user-pools-standard-attributes
 * @module
 */
import type { AttributeDefinition } from '../user-pool.ts'

const textual = (length: readonly [number, number] = [0, 2048]): AttributeDefinition => ({
  type: 'String',
  mutable: true,
  required: false,
  length,
})

const truth: AttributeDefinition = { type: 'Boolean', mutable: true, required: false }

/** By name; `identities` is the list of a federated person's accounts elsewhere. */
export const standardAttributes: Readonly<Record<string, AttributeDefinition>> = {
  sub: { type: 'String', mutable: false, required: true, length: [1, 2048] },
  name: textual(),
  given_name: textual(),
  family_name: textual(),
  middle_name: textual(),
  nickname: textual(),
  preferred_username: textual(),
  profile: textual(),
  picture: textual(),
  website: textual(),
  email: textual(),
  email_verified: truth,
  gender: textual(),
  birthdate: textual([10, 10]),
  zoneinfo: textual(),
  locale: textual(),
  phone_number: textual(),
  phone_number_verified: truth,
  address: textual(),
  updated_at: {
    type: 'Number',
    mutable: true,
    required: false,
    range: [0, Number.MAX_SAFE_INTEGER],
  },
  identities: textual(),
}
