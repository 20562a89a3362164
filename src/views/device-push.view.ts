/** Which devices a silent push of the last step told of a change. @module */
import { toldCount } from '../federation/client/sync-heard.ts'
import type { Device } from '../federation/cognito-sync/identity-data.ts'
import { withNested } from '../federation/exchange.ts'
import { bodyText } from '../federation/http.ts'
import type { Position } from '../machines/advance.ts'

export interface PushView {
  readonly syncCount: number
  /** The payload as the push service hands it to the app. */
  readonly payload: string
}

/** The endpoints at SNS to which the last step published. */
export function pushedNow({ context: { trace } }: Position): ReadonlySet<string | null> {
  const published = (trace.at(-1)?.exchanges ?? [])
    .flatMap(withNested)
    .filter(({ operation, response }) => operation === 'Publish' && response.status === 200)
  return new Set(
    published.map(({ request }) => new URLSearchParams(bodyText(request.body)).get('TargetArn')),
  )
}

/** What a device was told, where it was among them. */
export function pushTo(
  { context: { world } }: Position,
  device: Device | undefined,
  pushed: ReadonlySet<string | null>,
): { readonly push?: PushView } {
  if (!device || !pushed.has(device.endpointArn)) return {}
  const payload = world.messages?.findLast(({ to }) => to === device.token)?.body ?? ''
  return { push: { syncCount: toldCount(world, device.token), payload } }
}
