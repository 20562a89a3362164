/** Parameters that the calls of a person's app share, with the constraints of the service model. @module */
import { list, map, text } from '../../aws-json/shape.ts'

const regionAndUuid = text({
  pattern: ['[\\w-]+:[0-9a-f-]+', /^[\w-]+:[0-9a-f-]+$/],
  length: [1, 55],
})

export const identityPoolId = regionAndUuid

export const identityId = regionAndUuid

const providerName = text({ length: [1, 128] })

/** Tokens by login provider. */
export const logins = map(providerName, text({ sensitive: true, length: [1, 50_000] }), [0, 10])

export const loginsToRemove = list(providerName)
