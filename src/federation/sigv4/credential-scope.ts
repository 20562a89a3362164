/** `20130524/us-east-1/s3/aws4_request`: where and when a signing key is good. @module */

export interface CredentialScope {
  /** `yyyymmdd`. */
  readonly date: string
  readonly region: string
  readonly service: string
}

/** The last part of every scope. */
export const scopeTerminator = 'aws4_request'

/** The scope as it stands in the string to sign. */
export const renderCredentialScope = ({ date, region, service }: CredentialScope): string =>
  [date, region, service, scopeTerminator].join('/')
