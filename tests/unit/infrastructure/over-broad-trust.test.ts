/** Who else a role lets in is what the policy engine says, not what a condition looks like. */
import { expect, test } from 'vitest'
import { awsCliScript } from '../../../src/infrastructure/aws-cli/aws-cli-script.ts'
import { exportedOf, forms } from '../../../src/infrastructure/exported.ts'
import { startOf } from '../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { richScenario } from '../../support/rich-scenario.ts'

const pattern = (subject: string) =>
  `A subject that only begins like yours gets in: the wildcard of ${subject} is not behind a separator.`

test.for([
  ['deploy-job', 'new-subject', []],
  [
    'deploy-job',
    'pull-request-any-job',
    [
      'A job of a pull request gets in before anybody has reviewed it: the subject ends in a wildcard, so whoever may push a branch gets the role.',
    ],
  ],
  ['deploy-job', 'owner-prefix', [pattern('repo:lumen-app*/website*:environment:production')]],
  ['moderation-desk', 'pattern-without-slash', [pattern('moderator*')]],
  [
    'moderation-desk',
    'no-audience',
    [
      'A token for any app that is registered with login.lumen.example gets in: nothing tests for whom it was issued.',
    ],
  ],
  [
    'moderation-desk',
    'claim-if-exists',
    [
      'Everybody to whom login.lumen.example gives a token for your app gets in. Is the role meant for all of them?',
    ],
  ],
  ['moderation-desk', 'repaired', []],
  [
    'photo-app-enhanced',
    'amr-mismatch',
    ['Guests get in: cognito-identity.amazonaws.com:amr does not have to be authenticated.'],
  ],
  ['photo-app-guest', 'guest-access-off', []],
  ['photo-app-direct', 'token-expired', []],
] as const)('%s with %s', ([scenario, fault, sentences]) => {
  const { trusts } = exportedOf(scenario, startOf(readScenario(scenario), [fault]))
  expect(trusts.map(({ sentence }) => sentence)).toEqual(sentences)
})

test.for([
  [
    'a built-in provider without a test of the app',
    'accounts.google.com',
    {},
    'A token that accounts.google.com issued to somebody else’s app gets in: nothing tests for whom it was issued.',
  ],
  [
    'a provider of many customers without a test of the subject',
    'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
    'Any customer of token.actions.githubusercontent.com gets in: nothing tests whose job the token is about.',
  ],
  [
    'Cognito without a test of the pool',
    'cognito-identity.amazonaws.com',
    { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
    'A token that cognito-identity.amazonaws.com issued to somebody else’s app gets in: nothing tests for whom it was issued.',
  ],
] as const)('%s', ([, principal, condition, sentence]) => {
  const base = readScenario('deploy-job')
  const account = base.world.accounts['111122223333']
  const role = account?.roles['lumen-deploy']
  if (!account || !role) throw new Error('the scenario lacks its role')
  const trustPolicy = JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: principal },
      Action: 'sts:AssumeRoleWithWebIdentity',
      ...(Object.keys(condition).length > 0 ? { Condition: { StringEquals: condition } } : {}),
    },
  })
  const accounts = {
    [account.id]: { ...account, roles: { [role.name]: { ...role, trustPolicy } } },
  }
  const exported = exportedOf(base.title, { ...base, world: { ...base.world, accounts } })
  expect(exported.trusts).toEqual([{ role: 'lumen-deploy', sentence }])
  expect(awsCliScript(exported)).toContain(`# - lumen-deploy: ${sentence}`)
})

test.for(forms.map((form) => [form.title, form] as const))(
  'nothing that is secret in a scenario is in the form for %s',
  ([, { write }]) => {
    const scenario = richScenario()
    const form = write(exportedOf(scenario.title, scenario))
    for (const secret of ['GOCSPX', 'a secret that no form may have'])
      expect(form).not.toContain(secret)
  },
)
