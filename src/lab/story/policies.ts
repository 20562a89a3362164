/** The policies that the story writes, and how they stand on a command line. @module */
import { type Cast, issuerName } from './cast.ts'

/** Who may assume the role: this person, with a token for this app. */
export const trustPolicy = ({ accountId, issuer, clientId, sub }: Cast): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: {
        Federated: `arn:aws:iam::${accountId}:oidc-provider/${issuerName(issuer)}`,
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          [`${issuerName(issuer)}:aud`]: clientId,
          [`${issuerName(issuer)}:sub`]: sub,
        },
      },
    },
  ],
})

/** What a session may do: the policy variable stands for whoever signed in. */
export const rolePolicy = ({ bucket, issuer }: Cast): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: `arn:aws:s3:::${bucket}/photos/\${${issuerName(issuer)}:sub}/*`,
    },
  ],
})

/** A JSON document between single quotes; it has none itself. */
export const jsonArgument = (document: object): string => `'${JSON.stringify(document, null, 2)}'`

/** What IAM's console attaches for “revoke active sessions”, between double quotes. */
export const revokePolicy = (time: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { DateLessThan: { 'aws:TokenIssueTime': time } },
      },
    ],
  }).replaceAll('"', '\\"')
