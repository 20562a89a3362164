/** A scenario with everything that no lesson’s scenario has: for tests of what is written from one. @module */
import { readScenario } from '../../src/scenarios/read-scenario.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'

const account = '111122223333'
const managed = `arn:aws:iam::${account}:policy/team/read-all`

/** Managed policies, paths, tags, role mappings, principal tags, groups, a client with a secret, OIDC logins, a bucket policy. */
export function richScenario(): Scenario {
  const base = readScenario('photo-app-managed-login')
  const { world } = base
  const [pool] = Object.values(world.identityPools ?? {})
  const [userPool] = Object.values(world.userPools ?? {})
  const [role] = Object.values(world.accounts[account]?.roles ?? {})
  const [client] = Object.values(userPool?.clients ?? {})
  const bucket = world.buckets['lumen-photos']
  const own = world.accounts[account]
  if (!pool || !userPool || !role || !client || !bucket || !own)
    throw new Error('the scenario lacks what this one builds on')
  const roleArn = `arn:aws:iam::${account}:role/${role.name}`
  const login = `cognito-idp.us-east-1.amazonaws.com/${userPool.id}:${client.id}`
  return {
    ...base,
    id: 'rich',
    title: 'Everything app · all at once',
    world: {
      ...world,
      identityProviders: {
        ...world.identityProviders,
        ...readScenario('moderation-desk').world.identityProviders,
      },
      accounts: {
        [account]: {
          ...own,
          oidcProviders: {
            'login.lumen.example': { clientIds: ['lumen-web'], tags: { team: 'a b' } },
          },
          managedPolicies: {
            [managed]: { document: role.inlinePolicies['own-photos'] ?? '', description: "Ana's" },
          },
          roles: {
            [role.name]: {
              ...role,
              description: 'Signed-in people',
              tags: { team: 'photos' },
              maxSessionDuration: 7200,
              attachedPolicyArns: [managed, 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'],
            },
            'lumen-curators': {
              ...role,
              name: 'lumen-curators',
              path: '/team/',
              inlinePolicies: {},
            },
          },
        },
      },
      identityPools: {
        [pool.id]: {
          ...pool,
          allowUnauthenticatedIdentities: true,
          allowClassicFlow: true,
          developerProviderName: 'login.lumen',
          supportedLoginProviders: {
            'accounts.google.com': '553012844871-pool.apps.googleusercontent.com',
          },
          openIdConnectProviderArns: [`arn:aws:iam::${account}:oidc-provider/login.lumen.example`],
          roleMappings: {
            [login]: {
              type: 'Rules',
              ambiguousRoleResolution: 'Deny',
              rules: [{ claim: 'custom:plan', matchType: 'Equals', value: 'it’s "pro"', roleArn }],
            },
            'accounts.google.com': { type: 'Token', ambiguousRoleResolution: 'AuthenticatedRole' },
          },
          principalTags: {
            [`cognito-idp.us-east-1.amazonaws.com/${userPool.id}`]: {
              useDefaults: false,
              principalTags: { plan: 'custom:plan' },
            },
          },
        },
      },
      userPools: {
        [userPool.id]: {
          ...userPool,
          groups: {
            curators: {
              name: 'curators',
              description: 'They choose',
              precedence: 1,
              roleArn,
              createdAt: 0,
            },
          },
          clients: {
            [client.id]: {
              ...client,
              secret: 'a secret that no form may have',
              readAttributes: ['email'],
              writeAttributes: ['email', 'name'],
              logoutUrls: ['https://lumen.example/bye'],
              idTokenLifetime: 1800,
            },
          },
        },
      },
      buckets: {
        'lumen-photos': {
          ...bucket,
          policy: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"${roleArn}"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::lumen-photos/*"}]}`,
          objects: {
            'a note.txt': {
              body: "cost: $5 `each`, it's \\fine",
              contentType: 'text/plain',
              etag: '',
              lastModified: 0,
              metadata: {},
            },
          },
        },
      },
    },
  }
}
