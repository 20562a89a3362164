/** The map `Logins` as people paste it: whole, in a call’s parameters, as an option of the AWS CLI, or only its token. @module */
import { isJsonObject, type JsonObject, parseJsonObject } from '../federation/jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../federation/refusal.ts'
import { type PastedToken, readToken } from './pasted-token.ts'
import { brokenJson } from './reading-problems.ts'

export interface PastedLogin {
  /** The key of the map. */
  readonly provider: string
  /** Whether the key is not what was pasted, but what the token says or looks like. */
  readonly isInferred: boolean
  readonly token: PastedToken
}

/** The logins, in their order; a sentence where they cannot be read. */
export function readLogins(pasted: string): Outcome<readonly PastedLogin[], string> {
  const text = pasted.trim()
  if (text === '') return refused('Paste the map Logins, a token, or its claims.')
  const json = parseJsonObject(text)
  const within = json?.['Logins']
  if (isJsonObject(within)) return readMap(within)
  if (json && isMap(json)) return readMap(json)
  const [, provider, value] = cliOption.exec(text) ?? []
  if (provider !== undefined && value !== undefined) return readMap({ [provider]: value })
  const token = readToken(text)
  if (!token) return refused(brokenJson)
  const inferred = providerOf(token)
  return inferred === undefined
    ? refused('Nobody can tell whose token this is: paste the map Logins, with its key.')
    : accepted([{ provider: inferred, isInferred: true, token }])
}

/** `provider=token`, the short form of `--logins`. */
const cliOption = /^'?([a-z][\w.-]*\.[a-z]{2,}(?:\/[^\s=]*)?)=(\S+?)'?$/i

/** A map of tokens, and neither an endpoint’s answer nor a token’s claims: its keys are names of hosts. */
const isMap = (json: JsonObject): boolean =>
  Object.keys(json).every((key) => /[.:]/.test(key) && !key.startsWith('custom:')) &&
  Object.values(json).every((value) => typeof value === 'string' || isJsonObject(value))

function readMap(map: JsonObject): Outcome<readonly PastedLogin[], string> {
  const logins: PastedLogin[] = []
  for (const [provider, value] of Object.entries(map)) {
    if (/^arn:[^:]+:iam::\d*:saml-provider\//.test(provider))
      return refused('A login with SAML cannot be checked here: there are no assertions.')
    const token = readToken(typeof value === 'string' ? value : JSON.stringify(value))
    if (!token) return refused(`The login ${provider} has no token.`)
    logins.push({ provider, isInferred: false, token })
  }
  return accepted(logins)
}

/** Its issuer; of a token that nobody can read, by how it begins. */
function providerOf(token: PastedToken): string | undefined {
  const claims = token.kind === 'claims' ? token.claims : token.jwt?.payload
  if (claims) {
    const { iss } = claims
    return typeof iss === 'string' ? iss.replace(/^https:\/\//, '') : undefined
  }
  if (token.kind === 'claims') return undefined
  if (token.text.startsWith('EAA')) return 'graph.facebook.com'
  return token.text.startsWith('Atza|') ? 'www.amazon.com' : undefined
}
