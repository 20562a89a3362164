import type { QueryParameters } from '../encoding/aws-query.ts'
import type { Refusal } from '../refusal.ts'

/** Why a call names no operation of a service; fetched when there is such a call. */
export function noOperation(parameters: QueryParameters): Refusal {
  const name = parameters.get('Action')
  const version = parameters.get('Version') ?? 'NO_VERSION_SPECIFIED'
  return name === undefined
    ? { code: 'MissingAction', status: 400, message: 'The request is missing an action.' }
    : {
        code: 'InvalidAction',
        status: 400,
        message: `Could not find operation ${name} for version ${version}`,
      }
}
