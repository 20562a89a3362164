/** The real AWS CLI signs a person up, through both flows of an identity pool to S3, and keeps their data. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdministrator, awsCli, type LabShell, openLabShell, unlessAwsCli } from './lab-shell.ts'

let shell: LabShell
beforeAll(async () => {
  shell = await openLabShell()
})
afterAll(() => shell.close())

const setUp = `
set -eu
aws() { command aws --endpoint-url "$LAB" --output text "$@"; }
sign_with() {
  export AWS_ACCESS_KEY_ID=$(echo "$1" | cut -f1) AWS_SECRET_ACCESS_KEY=$(echo "$1" | cut -f2)
  export AWS_SESSION_TOKEN=$(echo "$1" | cut -f3)
}
PASSWORD=Correct-horse-7

USER_POOL=$(aws cognito-idp create-user-pool --pool-name lumen \\
  --auto-verified-attributes email --query UserPool.Id)
CLIENT=$(aws cognito-idp create-user-pool-client --user-pool-id $USER_POOL --client-name app \\
  --explicit-auth-flows ALLOW_USER_PASSWORD_AUTH ALLOW_REFRESH_TOKEN_AUTH \\
  --query UserPoolClient.ClientId)
LOGIN=cognito-idp.us-east-1.amazonaws.com/$USER_POOL
POOL=$(aws cognito-identity create-identity-pool --identity-pool-name lumen \\
  --no-allow-unauthenticated-identities --allow-classic-flow \\
  --cognito-identity-providers ProviderName=$LOGIN,ClientId=$CLIENT --query IdentityPoolId)
ROLE=$(aws iam create-role --role-name members --query Role.Arn --assume-role-policy-document '{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {
      "StringEquals": { "cognito-identity.amazonaws.com:aud": "'$POOL'" },
      "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" }
    }
  }]
}')
aws iam put-role-policy --role-name members --policy-name own --policy-document '{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Action": ["s3:GetObject", "s3:PutObject", "cognito-sync:*"],
    "Resource": [
      "arn:aws:s3:::lumen-photos/photos/\${cognito-identity.amazonaws.com:sub}/*",
      "arn:aws:cognito-sync:*:*:identitypool/*/identity/\${cognito-identity.amazonaws.com:sub}*"
    ]
  }]
}'
aws cognito-identity set-identity-pool-roles --identity-pool-id $POOL --roles authenticated=$ROLE
`

const app = `
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY
aws cognito-idp sign-up --client-id $CLIENT --username ana --password $PASSWORD \\
  --user-attributes Name=email,Value=ana@example.com >/dev/null
CODE=$(curl -s $LAB/_lab/messages | sed 's/.*"code": *"\\([0-9]*\\)".*/\\1/' | tail -1)
aws cognito-idp confirm-sign-up --client-id $CLIENT --username ana --confirmation-code $CODE >/dev/null
TOKEN=$(aws cognito-idp initiate-auth --client-id $CLIENT --auth-flow USER_PASSWORD_AUTH \\
  --auth-parameters USERNAME=ana,PASSWORD=$PASSWORD --query AuthenticationResult.IdToken)
IDENTITY=$(aws cognito-identity get-id --identity-pool-id $POOL --logins $LOGIN=$TOKEN)
`

const enhanced = `
sign_with "$(aws cognito-identity get-credentials-for-identity --identity-id $IDENTITY \\
  --logins $LOGIN=$TOKEN --query 'Credentials.[AccessKeyId,SecretKey,SessionToken]')"
echo 'Hello from the CLI' >hello.txt
aws s3 cp --quiet hello.txt s3://lumen-photos/photos/$IDENTITY/hello.txt
`

const sync = `
DATASET="--identity-pool-id $POOL --identity-id $IDENTITY --dataset-name settings"
SYNC=$(aws cognito-sync list-records $DATASET --query SyncSessionToken)
aws cognito-sync update-records $DATASET --sync-session-token $SYNC \\
  --record-patches Op=replace,Key=theme,Value=dark,SyncCount=0 >/dev/null
aws cognito-sync list-records $DATASET --query 'Records[].[Key,Value,SyncCount]'
`

const classic = `
unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
OPEN_ID_TOKEN=$(aws cognito-identity get-open-id-token --identity-id $IDENTITY \\
  --logins $LOGIN=$TOKEN --query Token)
sign_with "$(aws sts assume-role-with-web-identity --role-arn $ROLE --role-session-name ana \\
  --web-identity-token $OPEN_ID_TOKEN \\
  --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]')"
aws s3 cp s3://lumen-photos/photos/$IDENTITY/hello.txt -
`

test.skipIf(!awsCli)(
  `from sign-up to S3 by both flows, and to synchronised data${unlessAwsCli}`,
  { timeout: 300_000 },
  async () => {
    const story = [setUp, app, enhanced, sync, classic].join('\n')
    const said = await shell.run(story, asAdministrator)
    expect(said.trim().split('\n')).toEqual(['theme\tdark\t1', 'Hello from the CLI'])
  },
)
