/** The signed headers' canonical form: `name:value` lines in order. @module */
import type { HttpHeaders } from '../http.ts'

/**
 * One line for each signed header that the request has. Names are lower-case, values trimmed with
 * runs of white space folded to one space, repeated headers joined with a comma.
 *
 * @param host - What stands for the `Host` header where the transport added it itself.
 */
export function canonicalHeaders(
  headers: HttpHeaders,
  signedHeaders: readonly string[],
  host: string,
): string {
  return signedHeaders
    .map((name) => {
      const values = headers
        .filter(([field]) => field.toLowerCase() === name)
        .map(([, value]) => folded(value))
      if (values.length === 0 && name === 'host') values.push(host)
      return values.length === 0 ? '' : `${name}:${values.join(',')}\n`
    })
    .join('')
}

const folded = (value: string): string => value.trim().replace(/\s+/g, ' ')
