/**
 * What has to exist in an AWS account for a scenario to run there, whatever it is then written in.
 * Names and values are the services' own; `id` is ours, and unique among the resources.
 *
 * @module
 */
import type { PushPlatform } from '../federation/sns/platform-application.ts'
import type {
  Client,
  Domain,
  Group,
  Pool,
  PoolProvider,
  PoolRoles,
  PrincipalTags,
  UserPoolResource,
} from './cognito-resource.ts'
import type { Identified, Tags } from './identified.ts'
import type { Template, Text } from './value.ts'

export interface Infrastructure {
  readonly title: string
  readonly region: string
  /** What a person fills in. */
  readonly placeholders: readonly Placeholder[]
  /** Each after those that it refers to. */
  readonly resources: readonly Resource[]
}

export interface Placeholder {
  readonly id: string
  /** What to fill in: `the client id that Google gave your app`. */
  readonly says: string
  /** The scenario's own value. */
  readonly example: string
  readonly secret: boolean
}

export type Resource =
  | OidcProvider
  | UserPoolResource
  | PoolProvider
  | Client
  | Domain
  | Pool
  | ManagedPolicy
  | Role
  | Group
  | PoolRoles
  | PrincipalTags
  | Bucket
  | StoredObject
  | PlatformApplication
  | PushSync

export type ResourceOf<Kind extends Resource['kind']> = Extract<Resource, { readonly kind: Kind }>

interface OidcProvider extends Identified<'oidc-provider'> {
  /** With `https://`. */
  readonly url: Text
  readonly clientIds: readonly Text[]
  readonly tags: Tags
}

interface ManagedPolicy extends Identified<'managed-policy'> {
  readonly name: string
  readonly path: string
  readonly document: Text
  readonly description?: string
}

interface Role extends Identified<'role'> {
  readonly name: string
  readonly path: string
  /** JSON text. */
  readonly trustPolicy: Text
  /** Seconds. */
  readonly maxSessionDuration: number
  readonly description?: string
  readonly tags: Tags
  readonly inlinePolicies: readonly { readonly name: string; readonly document: Text }[]
  readonly attachedPolicyArns: readonly Text[]
}

interface Bucket extends Identified<'bucket'> {
  readonly name: Template
  readonly policy?: Text
}

interface StoredObject extends Identified<'object'> {
  readonly bucket: Template
  /** The bucket’s id among the resources. */
  readonly bucketId: string
  readonly key: string
  readonly contentType: string
  readonly body: string
}

interface PlatformApplication extends Identified<'platform-application'> {
  readonly platform: PushPlatform
  readonly name: string
  /** What the push service gave the app, as SNS calls it. */
  readonly credentials: Readonly<Record<string, Template>>
}

interface PushSync extends Identified<'push-sync'> {
  readonly identityPool: Template
  readonly applicationArns: readonly Text[]
  readonly roleArn?: Text
}
