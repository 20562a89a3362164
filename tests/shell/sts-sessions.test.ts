/** The four calls of STS that give credentials, by the real AWS CLI: who one is with them, and what IAM says. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdministrator, awsCli, type LabShell, openLabShell, unlessAwsCli } from './lab-shell.ts'

let shell: LabShell
beforeAll(async () => {
  shell = await openLabShell()
})
afterAll(() => shell.close())

const account = '111122223333'
const allowAll =
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'
const trust = `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"${account}"}}}`

/** Two lines for each call: the ARN of its credentials, and `iam` where IAM answers to them. */
const story = (token: string) => `set -e
aws() { command aws --endpoint-url "$LAB" --output text "$@"; }
with() {
  AWS_ACCESS_KEY_ID=$1 AWS_SECRET_ACCESS_KEY=$2 AWS_SESSION_TOKEN=$3
  export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
  aws sts get-caller-identity --query Arn
  aws iam get-role --role-name helper --query Role.RoleName 2>&1 | grep -o -e helper -e '([A-Za-z]*)'
}
keys='Credentials.[AccessKeyId,SecretAccessKey,SessionToken]'
aws iam create-role --role-name helper --assume-role-policy-document '${trust}' --query Role.RoleName
aws iam put-role-policy --role-name helper --policy-name all --policy-document '${allowAll}'
aws iam put-role-policy --role-name lumen-photos --policy-name all --policy-document '${allowAll}'
(with $(aws sts assume-role-with-web-identity --role-arn arn:aws:iam::${account}:role/lumen-photos \\
  --role-session-name ana --web-identity-token ${token} --query "$keys"))
(with $(aws sts assume-role --role-arn arn:aws:iam::${account}:role/helper --role-session-name ana --query "$keys"))
(with $(aws sts get-federation-token --name carol --policy '${allowAll}' --duration-seconds 900 --query "$keys"))
(with $(aws sts get-session-token --duration-seconds 900 --query "$keys"))
`

test.skipIf(!awsCli)(
  `each says who one is from then on, and two do not reach IAM${unlessAwsCli}`,
  { timeout: 120_000 },
  async () => {
    const token = await shell.lab.token({ issuer: 'https://accounts.google.com' })
    const said = await shell.run(story(token), asAdministrator)
    expect(said.trim().split('\n')).toEqual([
      'helper',
      `arn:aws:sts::${account}:assumed-role/lumen-photos/ana`,
      'helper',
      `arn:aws:sts::${account}:assumed-role/helper/ana`,
      'helper',
      `arn:aws:sts::${account}:federated-user/carol`,
      '(InvalidClientTokenId)',
      `arn:aws:iam::${account}:user/admin`,
      '(InvalidClientTokenId)',
    ])
  },
)
