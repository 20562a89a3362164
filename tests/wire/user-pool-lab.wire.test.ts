/** A user pool in the lab over HTTP: many at once, and the libraries of apps from sign-up to an object. */
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity'
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  ListUsersCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import {
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3'
import { fromCognitoIdentityPool, fromWebToken } from '@aws-sdk/credential-providers'
import {
  AuthenticationDetails,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
} from 'amazon-cognito-identity-js'
import { CognitoJwtVerifier, JwtVerifier } from 'aws-jwt-verify'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { password } from '../support/directory.ts'
import { trusting } from '../support/identity-pool-world.ts'
import { clientOf, type RunningLab, runLab } from '../support/running-lab.ts'

// SRP with numbers of 3,072 bits takes its time on both sides.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let lab: RunningLab
let poolId: string
let clientId: string
beforeEach(async () => {
  lab = await runLab()
  const sdk = new CognitoIdentityProviderClient(clientOf(lab))
  const { UserPool } = await sdk.send(
    new CreateUserPoolCommand({ PoolName: 'lumen', AutoVerifiedAttributes: ['email'] }),
  )
  poolId = UserPool?.Id ?? ''
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({ UserPoolId: poolId, ClientName: 'app' }),
  )
  clientId = UserPoolClient?.ClientId ?? ''
})
afterEach(() => lab.close())

test('of many who sign up with one name at once, one gets it', async () => {
  const sdk = new CognitoIdentityProviderClient(clientOf(lab))
  const person = { ClientId: clientId, Username: 'ana', Password: password }
  const ends = await Promise.allSettled(
    Array.from({ length: 8 }, () => sdk.send(new SignUpCommand(person))),
  )
  const names = ends.map((end) => (end.status === 'fulfilled' ? 'in' : end.reason.name))
  expect(names.toSorted()).toEqual([...Array(7).fill('UsernameExistsException'), 'in'])
  const { Users } = await sdk.send(new ListUsersCommand({ UserPoolId: poolId }))
  expect(Users?.map(({ Username }) => Username)).toEqual(['ana'])
})

/** What a callback of amazon-cognito-identity-js is told. */
const told = <Result>(call: (callback: (error: unknown, result?: Result) => void) => void) =>
  new Promise<Result | undefined>((resolve, reject) =>
    call((error, result) => (error ? reject(error) : resolve(result))),
  )

/** Signs Ana up, confirms her with the code from her mail, and signs her in by SRP. */
async function signUpAndIn(): Promise<CognitoUserSession> {
  const Pool = new CognitoUserPool({ UserPoolId: poolId, ClientId: clientId, endpoint: lab.url })
  const email = new CognitoUserAttribute({ Name: 'email', Value: 'ana@example.com' })
  await told((callback) => Pool.signUp('ana', password, [email], [], callback))
  const user = new CognitoUser({ Username: 'ana', Pool })
  const { body } = await lab.control('GET', 'messages')
  const [{ code }] = body as readonly [{ readonly code: string }]
  await told((callback) => user.confirmRegistration(code, false, callback))
  const details = new AuthenticationDetails({ Username: 'ana', Password: password })
  return new Promise((onSuccess, onFailure) =>
    user.authenticateUser(details, { onSuccess, onFailure }),
  )
}

/** As a verifier that runs beside the lab: the simulated web is below `/_idp/`. */
const jwksCache = () =>
  new SimpleJwksCache({
    fetcher: {
      fetch: async (uri) =>
        (await fetch(uri.replace('https://', `${lab.url}/_idp/`))).arrayBuffer(),
    },
  })

test('aws-jwt-verify accepts the tokens of amazon-cognito-identity-js’s sign-in', async () => {
  const session = await signUpAndIn()
  const verify = (tokenUse: 'id' | 'access', token: string) =>
    CognitoJwtVerifier.create(
      { userPoolId: poolId, clientId, tokenUse },
      { jwksCache: jwksCache() },
    ).verify(token)
  const id = await verify('id', session.getIdToken().getJwtToken())
  const access = await verify('access', session.getAccessToken().getJwtToken())
  expect([id['email'], id['email_verified'], access['username']]).toEqual([
    'ana@example.com',
    true,
    'ana',
  ])
})

describe('an identity pool takes the ID token', () => {
  const roleArn = 'arn:aws:iam::111122223333:role/members'
  let identityPoolId: string
  let logins: Record<string, string>

  beforeEach(async () => {
    const login = `cognito-idp.us-east-1.amazonaws.com/${poolId}`
    logins = { [login]: (await signUpAndIn()).getIdToken().getJwtToken() }
    const pools = new CognitoIdentityClient(clientOf(lab))
    const { IdentityPoolId = '' } = await pools.send(
      new CreateIdentityPoolCommand({
        IdentityPoolName: 'lumen',
        AllowUnauthenticatedIdentities: false,
        AllowClassicFlow: true,
        CognitoIdentityProviders: [{ ProviderName: login, ClientId: clientId }],
      }),
    )
    identityPoolId = IdentityPoolId
    await makeRole()
    await pools.send(
      new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: { authenticated: roleArn } }),
    )
  })

  async function makeRole() {
    const iam = new IAMClient(clientOf(lab))
    const RoleName = 'members'
    const trust = trusting('authenticated', undefined, identityPoolId)
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }))
    const PolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:PutObject'],
        Resource: `arn:aws:s3:::lumen-photos/photos/\${cognito-identity.amazonaws.com:sub}/*`,
      },
    })
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'own', PolicyDocument }))
  }

  /** Writes under the person's own name and reads it again. */
  async function keepNote(identityId: string, credentials: S3ClientConfig['credentials']) {
    const { endpoint, region } = clientOf(lab)
    const s3 = new S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      ...(credentials ? { credentials } : {}),
    })
    const place = { Bucket: 'lumen-photos', Key: `photos/${identityId}/note.txt` }
    await s3.send(new PutObjectCommand({ ...place, Body: 'Hello' }))
    return (await s3.send(new GetObjectCommand(place))).Body?.transformToString()
  }

  const newIdentity = async () => {
    const { endpoint, region } = clientOf(lab)
    const app = new CognitoIdentityClient({ endpoint, region })
    const { IdentityId = '' } = await app.send(
      new GetIdCommand({ IdentityPoolId: identityPoolId, Logins: logins }),
    )
    return { app, IdentityId }
  }

  test('in the enhanced flow, through fromCognitoIdentityPool', async () => {
    const { endpoint, region } = clientOf(lab)
    const { IdentityId } = await newIdentity()
    const credentials = fromCognitoIdentityPool({
      identityPoolId,
      logins,
      clientConfig: { endpoint, region },
    })
    expect(await keepNote(IdentityId, credentials)).toBe('Hello')
  })

  test('in the classic flow, through fromWebToken; its token verifies', async () => {
    const { endpoint, region } = clientOf(lab)
    const { app, IdentityId } = await newIdentity()
    const { Token = '' } = await app.send(new GetOpenIdTokenCommand({ IdentityId, Logins: logins }))
    const issuer = 'https://cognito-identity.amazonaws.com'
    const verifier = JwtVerifier.create(
      { issuer, audience: identityPoolId, jwksUri: `${issuer}/.well-known/jwks_uri` },
      { jwksCache: jwksCache() },
    )
    expect((await verifier.verify(Token)).sub).toBe(IdentityId)
    const credentials = fromWebToken({
      roleArn,
      webIdentityToken: Token,
      clientConfig: { endpoint, region },
    })
    expect(await keepNote(IdentityId, credentials)).toBe('Hello')
  })
})
