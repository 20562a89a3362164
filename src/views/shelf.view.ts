/** What the app holds: each thing with its value and its remaining life by the world's clock. @module */
import type { Holdings } from '../federation/client/holdings.ts'
import { tokenTaken } from '../federation/client/provider-id.ts'
import type { SyncPlan } from '../federation/client/sync-plan.ts'
import { decodeJwt } from '../federation/jose/decode-jwt.ts'
import type { Position } from '../machines/advance.ts'
import type { PartyKind } from './parties.view.ts'
import { spanText } from './time.view.ts'

export interface ShelfItem {
  readonly title: string
  /** Who gave it. */
  readonly from: PartyKind
  /** Absent while the app does not hold it. */
  readonly held?: Held
}

export interface Held {
  /** The value, or the part of it that names it. */
  readonly value: string
  /** More than fits into the value: `image/svg+xml, 322 bytes`. */
  readonly detail?: string
  readonly life?: Life
  /** The picture itself, where the object is one. */
  readonly picture?: string
}

export interface Life {
  /** `58 min 12 s left`, `expired 5 min ago`. */
  readonly says: string
  /** From 1, fresh, to 0, expired. */
  readonly left: number
  readonly expired: boolean
}

/**
 * The shelf of a position, in the order in which things arrive: a guest has an identity and
 * credentials before any sign-in.
 */
export function shelfOf(position: Position): readonly ShelfItem[] {
  const { holdings, app } = position.context
  const { identityId, assumedRoleUser } = holdings
  const { broker, roleArn, tokenFrom, upload } = app
  const token = item(
    tokenTaken(app) === 'idToken' ? 'ID token' : 'Access token',
    tokenFrom.kind === 'user-pool' || tokenFrom.kind === 'managed-login' ? 'directory' : 'idp',
    heldToken(position, holdings[tokenTaken(app)]),
  )
  const identity = item('Identity id', 'broker', identityId && { value: identityId })
  const credentials = item(
    guestsCredentials(position) ? 'Credentials of a guest' : 'Temporary credentials',
    broker && roleArn === undefined ? 'broker' : 'sts',
    heldCredentials(position),
  )
  const object = item('Object', 's3', heldObject(position))
  if (app.sync) return [token, identity, credentials, ...syncedItems(app.sync, position)]
  if (upload) return [identity, credentials, token, object]
  return [
    token,
    ...(broker ? [identity] : []),
    ...(broker && roleArn !== undefined
      ? [item('Cognito’s token', 'broker', heldToken(position, holdings.openIdToken))]
      : []),
    credentials,
    ...(roleArn === undefined
      ? []
      : [
          item(
            'AssumedRoleUser',
            'sts',
            assumedRoleUser && {
              value: assumedRoleUser.arn.replace(/^.*:assumed-role\//, '…/'),
              detail: assumedRoleUser.assumedRoleId,
            },
          ),
        ]),
    object,
  ]
}

const item = (title: string, from: PartyKind, held: Held | '' | undefined): ShelfItem => ({
  title,
  from,
  ...(held ? { held } : {}),
})

function heldToken({ context }: Position, token: string | undefined): Held | undefined {
  if (token === undefined) return undefined
  const { iat, exp } = decodeJwt(token)?.payload ?? {}
  const dated = typeof iat === 'number' && typeof exp === 'number'
  return { value: token, ...(dated ? { life: lifeOf(iat, exp, context.world.now) } : {}) }
}

function heldCredentials({ context: { holdings, world } }: Position): Held | undefined {
  const { credentials } = holdings
  return (
    credentials && {
      value: credentials.accessKeyId,
      life: lifeOf(credentials.receivedAt, credentials.expiration, world.now),
    }
  )
}

/** Whether the credentials were given before anybody signed in. */
const guestsCredentials = ({ context: { trace, holdings } }: Position): boolean =>
  holdings.credentials !== undefined &&
  trace.findLast(({ leg }) => /Credentials/.test(leg))?.leg === 'getGuestCredentials'

function heldObject(position: Position): Held | undefined {
  const { holdings, app } = position.context
  const { object } = holdings
  if (!object) return undefined
  return {
    value: app.key.split('/').at(-1) ?? '',
    detail: `${object.contentType}, ${object.size} bytes`,
    ...pictureOf(position),
  }
}

/** What two devices keep in step, and what woke the tablet. */
const syncedItems = (
  { tablet }: SyncPlan,
  { context: { holdings, world } }: Position,
): readonly ShelfItem[] => {
  const push = world.messages?.findLast(({ via, to }) => via === 'push' && to === tablet.token)
  return [
    item('The phone’s copy', 'sync', heldCopy(holdings.replica)),
    item('Silent push', 'push', push && { value: push.body, detail: 'to the tablet' }),
    item('The tablet’s copy', 'sync', heldCopy(holdings.tablet?.replica)),
  ]
}

const heldCopy = (replica: Holdings['replica']): Held | undefined =>
  replica && {
    value: Object.entries(replica.records)
      .map(([key, { value }]) => `${key}: ${value}`)
      .join(', '),
    detail: `sync count ${replica.syncCount}`,
  }

function lifeOf(start: number, end: number, now: number): Life {
  const left = end - now
  if (left <= 0)
    return {
      says: left === 0 ? 'expired just now' : `expired ${spanText(left)} ago`,
      left: 0,
      expired: true,
    }
  return {
    says: `${spanText(left)} left`,
    left: Math.min(1, left / Math.max(1, end - start)),
    expired: false,
  }
}

/** A small image as a data URL, from the answer that brought it, or as the app uploaded it. */
function pictureOf({ context: { trace, holdings, app } }: Position): Pick<Held, 'picture'> {
  const brought = trace.findLast(({ leg, refusal }) => leg === 'getObject' && !refusal)
  const body = brought?.exchanges.at(-1)?.response.body ?? app.upload?.text
  return typeof body === 'string' && holdings.object?.contentType === 'image/svg+xml'
    ? { picture: `data:image/svg+xml,${encodeURIComponent(body)}` }
    : {}
}
