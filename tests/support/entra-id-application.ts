/** Access tokens that applications of Microsoft Entra ID get for themselves. @module */
import { type Claims, present } from '../../src/federation/idp/providers/workload.ts'

/** An application that has an access token of its own, without a person: a managed identity, a service. */
export interface EntraIdApplication {
  readonly version: 1 | 2
  readonly tenant: string
  /** The application that asks for the token: its client id. */
  readonly application: string
  /** The application that the token is for: a client id, with version 1 also `api://…`. */
  readonly audience: string
  /** The id of the service principal: the token's `sub` and `oid`. */
  readonly objectId: string
  readonly roles?: readonly string[]
}

/** The claims of an application's access token, but for issuer and times. */
export const entraIdApplicationClaims = (app: EntraIdApplication): Claims =>
  present({
    aud: app.audience,
    ...(app.version === 1
      ? { appid: app.application, appidacr: '1', idp: entraIdIssuer(1, app.tenant) }
      : { azp: app.application, azpacr: '1' }),
    oid: app.objectId,
    roles: app.roles,
    sub: app.objectId,
    tid: app.tenant,
    ver: app.version === 1 ? '1.0' : '2.0',
  })

/** The issuer of a tenant's tokens. */
export const entraIdIssuer = (version: 1 | 2, tenant: string): string =>
  version === 1
    ? `https://sts.windows.net/${tenant}/`
    : `https://login.microsoftonline.com/${tenant}/v2.0`
