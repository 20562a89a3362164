/** Tags of identity pools: at most fifty, none of AWS’s own. The texts are ours. @module */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import type { RequestContext } from '../../iam/request-context.ts'
import { invalidParameter } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'

type Tags = Readonly<Record<string, string>>

/** Tags of one resource. */
const mostTags = 50

/** Whether a pool cannot have these tags. */
export function tagsRefusal(call: SignedJsonCall<unknown>, tags: Tags): JsonRefusal | undefined {
  const problem = tagsProblem(Object.keys(tags))
  return problem === undefined ? undefined : refuseAt(call, 'pool-input', invalidParameter(problem))
}

function tagsProblem(keys: readonly string[]): string | undefined {
  if (keys.some((key) => key.toLowerCase().startsWith('aws:')))
    return 'aws: prefixed tag key names are not allowed for external use.'
  return keys.length > mostTags ? `A resource can have at most ${mostTags} tags.` : undefined
}

/** What policies can ask of the tags that a call brings. */
export const requestTagKeys = (tags: Tags = {}): RequestContext => {
  const entries = Object.entries(tags)
  return entries.length === 0
    ? {}
    : {
        ...Object.fromEntries(entries.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
        'aws:TagKeys': entries.map(([key]) => key),
      }
}
