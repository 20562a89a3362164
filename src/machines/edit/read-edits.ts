/** Edits from outside, such as a link: anything that is none is found out before a run begins. @module */
import { isJsonObject } from '../../federation/jose/decode-jwt.ts'
import { entryOf } from '../../federation/lookup.ts'
import { legs } from '../legs.ts'
import type { Edit, EditTarget } from './edit.ts'
import { isPolicyTarget } from './policy-target.ts'

/** The edits of a list in which `null` stands for one that was left out; `undefined` for anything else. */
export function readEdits(value: unknown): readonly (Edit | null)[] | undefined {
  if (!Array.isArray(value)) return undefined
  const edits = value.map((each) => (each === null ? null : readEdit(each)))
  const known = edits.filter((edit) => edit !== undefined)
  return known.length === edits.length ? known : undefined
}

function readEdit(value: unknown): Edit | undefined {
  if (!isJsonObject(value)) return undefined
  const { target, change, resign, ...more } = value
  const read = readTarget(target)
  if (!read || Object.keys(more).length > 0) return undefined
  if (isPolicyTarget(read)) return typeof change === 'string' ? { target: read, change } : undefined
  if (!isJsonObject(change)) return undefined
  if (read.kind !== 'token') return resign === undefined ? { target: read, change } : undefined
  return typeof resign === 'boolean' ? { target: read, change, resign } : undefined
}

/** The members of each kind of target beside its kind; all are text. */
const members: Readonly<Record<EditTarget['kind'], readonly string[]>> = {
  request: ['leg', 'request'],
  token: ['token'],
  'trust-policy': ['account', 'role'],
  'permission-policy': ['account', 'role', 'policy'],
  'managed-policy': ['account', 'policy'],
  'bucket-policy': ['bucket'],
  role: ['account', 'role'],
  'oidc-provider': ['account', 'provider'],
  'identity-pool': ['pool'],
  'identity-pool-roles': ['pool'],
  'principal-tags': ['pool', 'provider'],
  'user-pool': ['pool'],
  'app-client': ['pool', 'client'],
}

function readTarget(value: unknown): EditTarget | undefined {
  if (!isJsonObject(value)) return undefined
  const { kind, ...rest } = value
  const wanted = typeof kind === 'string' ? entryOf(members, kind) : undefined
  if (!wanted) return undefined
  const isWhole =
    Object.keys(rest).length === wanted.length &&
    wanted.every((member) => typeof rest[member] === 'string')
  const { leg, token } = rest
  if (!isWhole) return undefined
  if (kind === 'request' && !Object.hasOwn(legs, String(leg))) return undefined
  if (kind === 'token' && !tokens.includes(String(token))) return undefined
  // Kind and members have been looked at one by one.
  return value as unknown as EditTarget
}

const tokens: readonly string[] = ['idToken', 'accessToken', 'openIdToken']
