/** What an edit does to a run: a change of the world, of a token, or of what the app asks. @module */
import { apply as mergePatch } from 'tiny-merge-patch'
import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../../federation/refusal.ts'
import type { HandshakeContext } from '../handshake.ts'
import { claimsOf, signedAgain, withClaims, withToken } from './claims.ts'
import type { Edit, SettingsTarget, TokenTarget } from './edit.ts'
import { readPolicyText, writePolicyText } from './policies.ts'
import { readSettings, writeSettings } from './settings.ts'

/** What a run goes on with after an edit. What AWS does not take changes nothing, and is kept with the reason. */
export async function performEdit(
  context: HandshakeContext,
  edit: Edit,
): Promise<HandshakeContext> {
  const outcome = await tryEdit(context, edit)
  const { edits = [] } = context
  return outcome.ok
    ? { ...context, ...outcome.value, edits: [...edits, { edit }] }
    : { ...context, edits: [...edits, { edit, refusal: outcome.refusal }] }
}

/** What of a run an edit can change. */
export type Edited = Partial<Pick<HandshakeContext, 'world' | 'holdings'>>

/** What an edit changes, or who does not take it and why. */
export async function tryEdit(context: HandshakeContext, edit: Edit): Promise<Outcome<Edited>> {
  const { target, change } = edit
  switch (target.kind) {
    case 'request':
      return isJsonObject(change) ? accepted({}) : unfit
    case 'token':
      return isJsonObject(change)
        ? tokenEdited(context, target, change, edit.resign === true)
        : unfit
    case 'trust-policy':
    case 'permission-policy': {
      const before = readPolicyText(context.world, target)
      if (!before.ok) return before
      if (typeof change !== 'string') return unfit
      return before.value === change
        ? accepted({})
        : inWorld(await writePolicyText(context.world, target, change))
    }
    default:
      return isJsonObject(change) ? settingsEdited(context, target, change) : unfit
  }
}

const unfit = refused({
  code: 'ValidationError',
  status: 400,
  message: 'This change does not fit what it changes.',
})

const inWorld = (outcome: Outcome<HandshakeContext['world']>): Outcome<Edited> =>
  outcome.ok ? accepted({ world: outcome.value }) : outcome

async function settingsEdited(
  { world }: HandshakeContext,
  target: SettingsTarget,
  change: JsonObject,
): Promise<Outcome<Edited>> {
  const before = await readSettings(world, target)
  if (!before.ok) return before
  const after = mergePatch<JsonObject, JsonObject>(before.value, change)
  return JSON.stringify(after) === JSON.stringify(before.value)
    ? accepted({})
    : inWorld(await writeSettings(world, target, { ...after }))
}

async function tokenEdited(
  { world, holdings }: HandshakeContext,
  { token: name }: TokenTarget,
  change: JsonObject,
  resign: boolean,
): Promise<Outcome<Edited>> {
  const token = holdings[name]
  const before = claimsOf(holdings, name)
  if (token === undefined || !before) return noToken
  if (Object.keys(change).length === 0) return accepted({})
  const claims: JsonObject = { ...mergePatch<JsonObject, JsonObject>(before, change) }
  const edited = resign ? await signedAgain(world, token, claims) : withClaims(token, claims)
  return edited === undefined ? noKey : accepted({ holdings: withToken(holdings, name, edited) })
}

const noToken = refused({
  code: 'NoToken',
  status: 400,
  message: 'The app holds no such token here.',
})

const noKey = refused({
  code: 'NoKey',
  status: 400,
  message: 'The key that signed this token is no longer with its provider.',
})
