/** What administrators do with applications and endpoints, by name. @module */
import { createPlatformApplication } from './create-platform-application.ts'
import { deleteEndpoint } from './delete-endpoint.ts'
import { deletePlatformApplication } from './delete-platform-application.ts'
import { getEndpointAttributes, setEndpointAttributes } from './endpoint-attributes.ts'
import type { SnsOperation } from './operation.ts'

export const furtherOperations: Readonly<Record<string, SnsOperation>> = {
  CreatePlatformApplication: createPlatformApplication,
  DeleteEndpoint: deleteEndpoint,
  DeletePlatformApplication: deletePlatformApplication,
  GetEndpointAttributes: getEndpointAttributes,
  SetEndpointAttributes: setEndpointAttributes,
}
