/** What the app holds: each thing with its value and its remaining life by the world's clock. @module */
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

/** The shelf of a position, in the order in which things arrive. */
export function shelfOf(position: Position): readonly ShelfItem[] {
  const { holdings, world, app } = position.context
  const { idToken, identityId, openIdToken, credentials, assumedRoleUser, object } = holdings
  const token = (held: string | undefined) =>
    held === undefined ? undefined : heldToken(held, world.now)
  const { broker, roleArn } = app
  return [
    item('ID token', app.tokenFrom.kind === 'user-pool' ? 'directory' : 'idp', token(idToken)),
    ...(broker
      ? [
          item(
            'Identity id',
            'broker',
            identityId === undefined ? undefined : { value: identityId },
          ),
        ]
      : []),
    ...(broker && roleArn !== undefined
      ? [item('Cognito’s token', 'broker', token(openIdToken))]
      : []),
    item(
      'Temporary credentials',
      broker && roleArn === undefined ? 'broker' : 'sts',
      credentials && {
        value: credentials.accessKeyId,
        life: lifeOf(credentials.receivedAt, credentials.expiration, world.now),
      },
    ),
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
    item(
      'Object',
      's3',
      object && {
        value: app.key.split('/').at(-1) ?? '',
        detail: `${object.contentType}, ${object.size} bytes`,
        ...pictureOf(position),
      },
    ),
  ]
}

const item = (title: string, from: PartyKind, held: Held | undefined): ShelfItem => ({
  title,
  from,
  ...(held ? { held } : {}),
})

function heldToken(idToken: string, now: number): Held {
  const { iat, exp } = decodeJwt(idToken)?.payload ?? {}
  const dated = typeof iat === 'number' && typeof exp === 'number'
  return { value: idToken, ...(dated ? { life: lifeOf(iat, exp, now) } : {}) }
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

/** A small image as a data URL, from the answer that brought it. */
function pictureOf({ context: { trace, holdings } }: Position): Pick<Held, 'picture'> {
  const brought = trace.findLast(({ leg, refusal }) => leg === 'getObject' && !refusal)
  const body = brought?.exchanges.at(-1)?.response.body
  return typeof body === 'string' && holdings.object?.contentType === 'image/svg+xml'
    ? { picture: `data:image/svg+xml,${encodeURIComponent(body)}` }
    : {}
}
