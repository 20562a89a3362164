/**
 * The facts about AWS and OpenID Connect on which checks rest, by subject in `facts/`. Their texts are
 * for who asks why, and are fetched then.
 *
 * @module
 */
import type { accessTokenFacts } from './facts/access-tokens.ts'
import type { cognitoFacts } from './facts/cognito.ts'
import type { cognitoIdentityFacts } from './facts/cognito-identity.ts'
import type { cognitoSyncFacts } from './facts/cognito-sync.ts'
import type { Fact } from './facts/fact.ts'
import type { iamFacts } from './facts/iam.ts'
import type { identityPoolFacts } from './facts/identity-pools.ts'
import type { managedLoginFacts } from './facts/managed-login.ts'
import type { openIdFacts } from './facts/openid.ts'
import type { s3Facts } from './facts/s3.ts'
import type { s3AdministrationFacts } from './facts/s3-administration.ts'
import type { signatureVersion4Facts } from './facts/signature-version-4.ts'
import type { snsFacts } from './facts/sns.ts'
import type { stsFacts } from './facts/sts.ts'
import type { stsWithCredentialsFacts } from './facts/sts-with-credentials.ts'
import type { userPoolDirectoryFacts } from './facts/user-pool-directory.ts'
import type { userPoolFacts } from './facts/user-pools.ts'

export type FactId =
  | keyof typeof accessTokenFacts
  | keyof typeof cognitoFacts
  | keyof typeof cognitoIdentityFacts
  | keyof typeof cognitoSyncFacts
  | keyof typeof iamFacts
  | keyof typeof identityPoolFacts
  | keyof typeof managedLoginFacts
  | keyof typeof openIdFacts
  | keyof typeof s3Facts
  | keyof typeof s3AdministrationFacts
  | keyof typeof signatureVersion4Facts
  | keyof typeof snsFacts
  | keyof typeof stsFacts
  | keyof typeof stsWithCredentialsFacts
  | keyof typeof userPoolDirectoryFacts
  | keyof typeof userPoolFacts

type Facts = Readonly<Record<string, Fact>>
type FirstWord<Id extends string> = Id extends `${infer Word}-${string}` ? Word : never

const direct = async (): Promise<Facts> => (await import('./facts/direct-handshake.ts')).facts
const identityPool = async (): Promise<Facts> =>
  (await import('./facts/identity-pool-handshake.ts')).facts
const userPool = async (): Promise<Facts> => (await import('./facts/user-pool-sign-in.ts')).facts
const synchronisation = async (): Promise<Facts> =>
  (await import('./facts/synchronisation.ts')).facts
const administration = async (): Promise<Facts> => (await import('./facts/administration.ts')).facts

/** Where facts are, by the first word of their ids; what one handshake rests on is fetched together. */
const places: Readonly<Record<FirstWord<FactId>, readonly (() => Promise<Facts>)[]>> = {
  amazon: [identityPool],
  cognito: [identityPool],
  developer: [identityPool],
  facebook: [identityPool],
  iam: [administration],
  identity: [identityPool],
  login: [userPool],
  oauth: [identityPool],
  oidc: [direct],
  s3: [direct, administration],
  sigv4: [direct],
  sns: [synchronisation],
  sts: [direct, administration],
  sync: [synchronisation],
  user: [userPool],
}

/** The fact of that id. Rejects where none has it, which the type of the id rules out. */
export async function factOf(id: FactId): Promise<Fact> {
  for (const place of places[id.replace(/-.*/, '') as FirstWord<FactId>]) {
    const fact = (await place())[id]
    if (fact) return fact
  }
  throw new Error(`no fact is called ${id}`)
}

/** Every fact by its id. */
export const allFacts = async (): Promise<Readonly<Record<FactId, Fact>>> => {
  const all = [direct, identityPool, userPool, synchronisation, administration]
  const facts = await Promise.all(all.map((place) => place()))
  return Object.assign({}, ...facts)
}
