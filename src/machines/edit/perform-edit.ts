/** What an edit does to a run: a change of the world, of a token, or of what the app asks. @module */
import { apply as mergePatch } from 'tiny-merge-patch'
import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../../federation/refusal.ts'
import type { HandshakeContext } from '../handshake.ts'
import { claimsOf, signedAgain, withClaims, withToken } from './claims.ts'
import type { Edit, PolicyTarget, SettingsTarget, TokenTarget } from './edit.ts'
import { readPolicyText, writePolicyText } from './policies.ts'
import { isPolicyTarget } from './policy-target.ts'
import { readSettings, writeSettings } from './settings.ts'
import { unfit } from './unfit.ts'

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
  if (isPolicyTarget(target))
    return typeof change === 'string' ? policyEdited(context, target, change) : unfit
  if (!isJsonObject(change)) return unfit
  if (target.kind === 'request') return accepted({})
  return target.kind === 'token'
    ? tokenEdited(context, target, change, edit.resign === true)
    : settingsEdited(context, target, change)
}

const inWorld = (outcome: Outcome<HandshakeContext['world']>): Outcome<Edited> =>
  outcome.ok ? accepted({ world: outcome.value }) : outcome

async function policyEdited(
  { world }: HandshakeContext,
  target: PolicyTarget,
  change: string,
): Promise<Outcome<Edited>> {
  const before = readPolicyText(world, target)
  if (!before.ok) return before
  return before.value === change
    ? accepted({})
    : inWorld(await writePolicyText(world, target, change))
}

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
