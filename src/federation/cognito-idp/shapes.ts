/**
 * Shapes of the service model that several operations share.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html
 * @module
 */
import { list, map, required, structure, text } from '../aws-json/shape.ts'

/** A character that the model lets into names: a letter, mark, symbol, number or punctuation. */
const named = ['[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u] as const

/** A token of a list's next page. */
const solid = ['[\\S]+', /^\S+$/] as const

export const userPoolId = text({
  pattern: ['[\\w-]+_[0-9a-zA-Z]+', /^[\w-]+_[0-9a-zA-Z]+$/],
  length: [1, 55],
})

export const clientId = text({
  pattern: ['[\\w+]+', /^[\w+]+$/],
  length: [1, 128],
  sensitive: true,
})

/** Names of pools and app clients. */
export const resourceName = text({
  pattern: ['[\\w\\s+=,.@-]+', /^[\w\s+=,.@-]+$/],
  length: [1, 128],
})

export const username = text({ pattern: named, length: [1, 128], sensitive: true })

export const password = text({ pattern: solid, length: [0, 256], sensitive: true })

export const secretHash = text({
  pattern: ['[\\w+=/]+', /^[\w+=/]+$/],
  length: [1, 128],
  sensitive: true,
})

export const confirmationCode = text({ pattern: solid, length: [1, 2048] })

export const accessToken = text({
  pattern: ['[A-Za-z0-9-_=.]+', /^[A-Za-z0-9\-_=.]+$/],
  sensitive: true,
})

export const attributeName = text({
  pattern: [
    '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+',
    /^[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+$/u,
  ],
  length: [1, 32],
})

export const attributeList = list(
  structure({
    Name: required(attributeName),
    Value: text({ length: [0, 2048], sensitive: true }),
  }),
)

export const groupName = text({ pattern: named, length: [1, 128] })

export const arn = text({
  pattern: [
    'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?',
    /^arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?$/,
  ],
  length: [20, 2048],
})

export const domainPrefix = text({
  pattern: ['^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$', /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/],
  length: [1, 63],
})

/** As in what is there already; a new provider's name is narrower. */
export const providerName = text({
  pattern: ['[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+', /^[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+$/u],
  length: [1, 32],
})

export const redirectUrl = text({ pattern: named, length: [1, 1024] })

export const pageToken = text({ pattern: solid, length: [1, 131_072] })

/** Free text by name: what an app tells Lambda triggers, a provider's details. */
export const textByName = map(text({ length: [0, 131_072] }), text({ length: [0, 131_072] }))
