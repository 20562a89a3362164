/** What administrators do with applications and endpoints, fetched together. @module */
export { createPlatformApplication } from './create-platform-application.ts'
export { deleteEndpoint } from './delete-endpoint.ts'
export { deletePlatformApplication } from './delete-platform-application.ts'
export { getEndpointAttributes, setEndpointAttributes } from './endpoint-attributes.ts'
