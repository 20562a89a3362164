/**
 * A lab with one provider and three roles, set up as an administrator would, for tests that call it
 * once in many wrong ways. Its clock stands still, so that texts with times in them are known.
 *
 * @module
 */
import {
  CreateOpenIDConnectProviderCommand,
  CreateRoleCommand,
  IAMClient,
} from '@aws-sdk/client-iam'
import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  STSClient,
} from '@aws-sdk/client-sts'
import type { IdentityProvider } from '../../src/federation/idp/identity-provider.ts'
import type { TokenOrder } from '../../src/federation/idp/issue-token.ts'
import type { World } from '../../src/federation/world.ts'
import { clientOf, type RunningLab, runLab } from './running-lab.ts'

export const accountId = '111122223333'
export const issuer = 'https://login.lumen.example'
export const roleArn = (name: string) => `arn:aws:iam::${accountId}:role/${name}`

/** What the keys of a session look like to an SDK's client. */
export interface SessionKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
}

export interface CatalogueLab extends RunningLab {
  /** Puts the world back as it was at first, with these members of its providers, by issuer. */
  readonly restore: (
    providers?: Readonly<Record<string, Partial<IdentityProvider>>>,
  ) => Promise<void>
  /** AssumeRoleWithWebIdentity for the trusting role, but for what the input says. */
  readonly assume: (
    order?: TokenOrder & { readonly issuer?: string },
    input?: Partial<AssumeRoleWithWebIdentityCommandInput>,
  ) => Promise<SessionKeys>
}

/** What time it is in the lab, unless a test moves it. */
export const now = Math.floor(Date.now() / 1000)

export async function openCatalogueLab(): Promise<CatalogueLab> {
  const running = await runLab(() => now)
  for (const [url, app] of accessTokenProviders)
    await running.control('POST', 'identity-providers', { issuer: url, clientIds: [app] })
  await createRoles(running)
  const { body } = await running.control('GET', 'world')
  const start = body as World
  return {
    ...running,
    async restore(changes = {}) {
      const changed = Object.entries(start.identityProviders).map(([url, provider]) => [
        url,
        { ...provider, ...changes[url] },
      ])
      const world = { ...start, identityProviders: Object.fromEntries(changed) }
      const { status, body: answer } = await running.control('PUT', 'world', world)
      if (status !== 200) throw new Error(JSON.stringify(answer))
    },
    async assume(order = {}, input = {}) {
      const command = new AssumeRoleWithWebIdentityCommand({
        RoleArn: roleArn('trusting'),
        RoleSessionName: 'test',
        WebIdentityToken: await running.token({ issuer, ...order }),
        ...input,
      })
      const { Credentials: received } = await new STSClient(clientOf(running)).send(command)
      return {
        accessKeyId: received?.AccessKeyId ?? '',
        secretAccessKey: received?.SecretAccessKey ?? '',
        sessionToken: received?.SessionToken ?? '',
      }
    },
  }
}

const accessTokenProviders = [
  ['https://graph.facebook.com', '1234567890'],
  ['https://www.amazon.com', 'amzn1.application.demo'],
] as const

/** One trusts the provider, one trusts somebody else, one trusts it but not its tags. */
async function createRoles(running: RunningLab): Promise<void> {
  const iam = new IAMClient(clientOf(running))
  const { OpenIDConnectProviderArn: Federated } = await iam.send(
    new CreateOpenIDConnectProviderCommand({ Url: issuer, ClientIDList: ['lumen-ios'] }),
  )
  const assume = 'sts:AssumeRoleWithWebIdentity'
  const attributes = ['sts:TagSession', 'sts:SetSourceIdentity']
  const root = { AWS: `arn:aws:iam::${accountId}:root` }
  const name = issuer.slice('https://'.length)
  const somebodyElse = { StringEquals: { [`${name}:sub`]: 'somebody-else' } }
  const roles = {
    trusting: [
      { Principal: { Federated }, Action: [assume, ...attributes] },
      { Principal: root, Action: ['sts:AssumeRole', ...attributes] },
    ],
    'somebody-elses': [{ Principal: { Federated }, Action: assume, Condition: somebodyElse }],
    untagged: [{ Principal: { Federated }, Action: assume }],
  }
  for (const [RoleName, statements] of Object.entries(roles)) {
    const AssumeRolePolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })),
    })
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }))
  }
}
