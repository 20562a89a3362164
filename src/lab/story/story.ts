/**
 * The whole handshake with the AWS CLI, from creating the provider to reading an object, and three
 * ways to be told no. One list serves the terminal, the reference page and the test that runs it.
 *
 * @module
 */
import { demoCredentials } from '../../scenarios/administrator.ts'
import { type Cast, issuerName } from './cast.ts'
import { jsonArgument, revokePolicy, rolePolicy, trustPolicy } from './policies.ts'
import type { Chapter, Step } from './step.ts'

const role = 'lab-photos'

/** What is done with the cast against the lab at this URL. */
export const storyOf = (cast: Cast, url: string): readonly Chapter[] => [
  {
    title: 'Set up, as the administrator',
    steps: [
      signInAsAdministrator(url),
      ...(cast.newcomer ? [addProvider(cast)] : []),
      createProvider(cast),
      createRole(cast),
      putPolicy(cast),
    ],
  },
  {
    title: 'The handshake, as the app',
    steps: [getToken(cast), assumeRole(cast), useSession, whoAmI, putObject(cast), getObject(cast)],
  },
  {
    title: 'Told no',
    steps: [othersObject(cast), anHourPasses, { ...putObject(cast), ...expired }],
  },
  {
    title: 'Revoked',
    steps: [
      getToken(cast),
      assumeRole(cast),
      useSession,
      getObject(cast),
      revoke,
      { ...putObject(cast), ...revoked },
      signBackIn,
    ],
  },
]

const keys = `export AWS_ACCESS_KEY_ID=${demoCredentials.accessKeyId}
export AWS_SECRET_ACCESS_KEY=${demoCredentials.secretAccessKey}
unset AWS_SESSION_TOKEN AWS_PROFILE`

const signInAsAdministrator = (url: string): Step => ({
  title: 'The lab’s address, and its demonstration keys (they open nothing else)',
  command: `LAB=${url}
${keys}
export AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=`,
})

const signBackIn: Step = { title: 'Be the administrator again', command: keys }

const addProvider = ({ issuer, clientId }: Cast): Step => ({
  title: 'An identity provider joins the lab’s world',
  command: `curl -s $LAB/_lab/identity-providers \\
  -d '${JSON.stringify({ issuer, clientIds: [clientId] })}'`,
  says: 'signingKey',
})

/** Older CLIs insist on a thumbprint; AWS does not use it for providers that it can verify. */
const createProvider = ({ issuer, clientId }: Cast): Step => ({
  title: 'Tell IAM of the identity provider',
  command: `aws iam create-open-id-connect-provider --endpoint-url $LAB \\
  --url ${issuer} --client-id-list ${clientId} \\
  --thumbprint-list 0000000000000000000000000000000000000000`,
  says: `oidc-provider/${issuerName(issuer)}`,
})

const createRole = (cast: Cast): Step => ({
  title: 'A role that trusts its tokens for this app and this person',
  command: `aws iam create-role --endpoint-url $LAB --role-name ${role} \\
  --assume-role-policy-document ${jsonArgument(trustPolicy(cast))}`,
  says: `role/${role}`,
})

const putPolicy = (cast: Cast): Step => ({
  title: 'What the role may do: read and write what is filed under one’s own name',
  command: `aws iam put-role-policy --endpoint-url $LAB --role-name ${role} \\
  --policy-name own-photos --policy-document ${jsonArgument(rolePolicy(cast))}`,
})

const getToken = ({ issuer, clientId, sub }: Cast): Step => ({
  title: 'A token, as the provider issues it when the person signs in',
  command: `TOKEN=$(curl -s -H 'accept: text/plain' $LAB/_lab/tokens \\
  -d '${JSON.stringify({ issuer, claims: { aud: clientId, sub } })}')`,
})

const assumeRole = ({ accountId }: Cast): Step => ({
  title: 'The token for temporary credentials',
  command: `SESSION=$(aws sts assume-role-with-web-identity --endpoint-url $LAB \\
  --role-arn arn:aws:iam::${accountId}:role/${role} --role-session-name ana-laptop \\
  --web-identity-token "$TOKEN" --output text \\
  --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]')`,
})

const useSession: Step = {
  title: 'From here on, sign with them',
  command: `export AWS_ACCESS_KEY_ID=$(echo "$SESSION" | cut -f1)
export AWS_SECRET_ACCESS_KEY=$(echo "$SESSION" | cut -f2)
export AWS_SESSION_TOKEN=$(echo "$SESSION" | cut -f3)`,
}

const whoAmI: Step = {
  title: 'Who am I?',
  command: 'aws sts get-caller-identity --endpoint-url $LAB',
  says: `assumed-role/${role}/ana-laptop`,
}

const putObject = ({ bucket, sub }: Cast): Step => ({
  title: 'Write an object',
  command: `echo 'Hello from the lab' |
  aws s3 cp --endpoint-url $LAB - s3://${bucket}/photos/${sub}/hello.txt`,
})

const getObject = ({ bucket, sub }: Cast): Step => ({
  title: 'Read it',
  command: `aws s3 cp --endpoint-url $LAB s3://${bucket}/photos/${sub}/hello.txt -`,
  says: 'Hello from the lab',
})

const othersObject = ({ bucket }: Cast): Step => ({
  title: 'Write under somebody else’s name',
  command: `echo 'Hello from the lab' |
  aws s3 cp --endpoint-url $LAB - s3://${bucket}/photos/somebody-else/hello.txt`,
  refused: true,
  says: 'AccessDenied',
})

const anHourPasses: Step = {
  title: 'An hour and a second pass in the lab',
  command: `curl -s $LAB/_lab/clock -d '{"advance": 3601}'`,
  says: '"time"',
}

const expired = {
  title: 'The credentials have expired',
  refused: true,
  says: 'ExpiredToken',
} as const

const revoke: Step = {
  title: 'A minute later the administrator revokes every session issued so far',
  command: `(
  ${keys.replaceAll('\n', '\n  ')}
  NOW=$(curl -s -H 'accept: text/plain' $LAB/_lab/clock -d '{"advance": 60}')
  aws iam put-role-policy --endpoint-url $LAB --role-name ${role} \\
    --policy-name AWSRevokeOlderSessions --policy-document "${revokePolicy('$NOW')}"
)`,
}

const revoked = {
  title: 'The session is of no use any more',
  refused: true,
  says: 'explicit deny',
} as const
