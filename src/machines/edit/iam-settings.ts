/** How long sessions of a role may last, and whom tokens of an identity provider may be for. @module */
import { type Account, oidcProviderArn } from '../../federation/iam/account.ts'
import type { JsonObject } from '../../federation/jose/decode-jwt.ts'
import { entryOf } from '../../federation/lookup.ts'
import { accepted, type Outcome, refused } from '../../federation/refusal.ts'
import type { World } from '../../federation/world.ts'
import { callIam } from './administrator-call.ts'
import type { IamTarget } from './edit.ts'
import { unfit } from './unfit.ts'

/** The settings in the members of IAM's API: `MaxSessionDuration` in seconds, or `ClientIDList`. */
export function readIamSettings({ accounts }: World, target: IamTarget): Outcome<JsonObject> {
  const account = entryOf(accounts, target.account)
  if (target.kind === 'role') {
    const role = account && entryOf(account.roles, target.role)
    return role
      ? accepted({ MaxSessionDuration: role.maxSessionDuration })
      : noSuchEntity(`The role with name ${target.role} cannot be found.`)
  }
  const provider = account && entryOf(account.oidcProviders, target.provider)
  return provider
    ? accepted({ ClientIDList: provider.clientIds })
    : noSuchEntity(`The provider ${target.provider} cannot be found.`)
}

const noSuchEntity = (message: string) => refused({ code: 'NoSuchEntity', status: 404, message })

/** The world with these settings, or why IAM does not take them. */
export async function writeIamSettings(
  world: World,
  target: IamTarget,
  settings: JsonObject,
): Promise<Outcome<World>> {
  const calls =
    target.kind === 'role'
      ? [durationCall(target.role, settings['MaxSessionDuration'])]
      : clientIdCalls(
          entryOf(world.accounts, target.account),
          target.provider,
          settings['ClientIDList'],
        )
  if (!calls) return unfit
  let next = world
  for (const parameters of calls) {
    const answer = await callIam(next, target.account, parameters)
    if (!answer.ok) return answer
    next = answer.value.world
  }
  return accepted(next)
}

type Parameters = Readonly<Record<string, string>>

/** Whatever stands there is sent, and IAM says what is wrong with it; where nothing does, nothing changes. */
const durationCall = (role: string, duration: unknown): Parameters => ({
  Action: 'UpdateRole',
  RoleName: role,
  ...(duration === undefined
    ? {}
    : { MaxSessionDuration: typeof duration === 'string' ? duration : JSON.stringify(duration) }),
})

/** IAM takes client ids in and out one by one. Those that go make room first. */
function clientIdCalls(
  account: Account | undefined,
  provider: string,
  list: unknown = [],
): readonly Parameters[] | undefined {
  if (!account || !isTextList(list)) return undefined
  const before = entryOf(account.oidcProviders, provider)?.clientIds ?? []
  const call = (Action: string) => (id: string) => ({
    Action,
    OpenIDConnectProviderArn: oidcProviderArn(account, provider),
    ClientID: id,
  })
  const gone = before.filter((id) => !list.includes(id))
  const added = list.filter((id) => !before.includes(id))
  return [
    ...gone.map(call('RemoveClientIDFromOpenIDConnectProvider')),
    ...added.map(call('AddClientIDToOpenIDConnectProvider')),
  ]
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')
