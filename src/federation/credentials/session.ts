/** What temporary credentials carry: who the session is and what bounds it. @module */

export interface Session {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Seconds since the Unix epoch: `aws:TokenIssueTime`. */
  readonly issuedAt: number
  /** Seconds since the Unix epoch. */
  readonly expiresAt: number
  readonly partition: string
  readonly accountId: string
  readonly role: SessionRole
  readonly sessionName: string
  /** The provider's ARN, or the name of a built-in one; absent where no web identity is behind it. */
  readonly federatedProvider?: string
  /** Condition keys of the web identity that stay with the session: `accounts.google.com:sub`, … */
  readonly webIdentityKeys: Readonly<Record<string, string | readonly string[]>>
  readonly tags: Readonly<Record<string, string>>
  readonly transitiveTagKeys: readonly string[]
  readonly sourceIdentity?: string
  /** Inline session policy, JSON text. */
  readonly policy?: string
  readonly policyArns: readonly string[]
}

export interface SessionRole {
  readonly name: string
  readonly path: string
  readonly id: string
}

/** `arn:aws:sts::111122223333:assumed-role/Role/session`: the role's path is dropped. */
export const assumedRoleArn = (session: Session): string =>
  `arn:${session.partition}:sts::${session.accountId}:assumed-role/${session.role.name}/${session.sessionName}`

/** `AROA…:session`: the unique id of the temporary credentials' holder. */
export const assumedRoleId = (session: Session): string =>
  `${session.role.id}:${session.sessionName}`
