import { expect, test } from 'vitest'
import { laneDifferences } from '../../../src/views/lanes-differences.view.ts'
import { answerOf, sharedFaults } from '../../../src/views/lanes-faults.view.ts'
import { lanesWith, threeWays } from '../../support/lanes.ts'

const counted = async (taken: number, ...faults: readonly string[]) =>
  laneDifferences(await lanesWith(...faults), taken).map(({ what, values }) => [what, ...values])

test('nothing is counted before the first step', () => {
  expect(laneDifferences([], 0)).toEqual([])
})

test('what differs is known when it has happened', async () => {
  expect(await counted(3)).toEqual([
    ['Calls of the app to AWS', '1', '2', '0'],
    ['Signed with AWS keys', '0', '0', '0'],
    ['Calls that it does not see', '2', '4', '0'],
    ['Without a sign-in', 'a guest’s id', 'a guest’s id', '–'],
  ])
})

test('at the end all of it is counted from the runs', async () => {
  expect(await counted(6)).toEqual([
    ['Calls of the app to AWS', '3', '4', '2'],
    ['Signed with AWS keys', '1', '1', '1'],
    ['Calls that it does not see', '7', '6', '2'],
    ['STS is asked by', 'Identity pool', 'Lumen', 'Lumen'],
    ['STS is shown a token of', 'Cognito', 'Cognito', 'Google'],
    ['The role is named by', 'Identity pool', 'Lumen', 'Lumen'],
    ['The session is called', 'CognitoIdentityCredentials', 'ana-phone', 'ana-phone'],
    ['The app reads AssumedRoleUser', 'no', 'yes', 'yes'],
    ['Credentials last', '1 h', '1 h', '1 h'],
    ['Without a sign-in', 'a guest’s id', 'a guest’s id', 'refused'],
    ['A thief asks for another role', 'refused', 'gets it', 'gets it'],
    [
      'A stolen token stops',
      'within 1 h 2 min, at Identity pool',
      'within 1 h 2 min, at Identity pool',
      'within 1 h 6 min, at AWS STS',
    ],
    ['It ends with', 'Has the object', 'Has the object', 'Has the object'],
  ])
})

test('of lanes that end early only what they came to is counted', async () => {
  expect(await counted(5, 'wrong-audience')).toEqual([
    ['Calls of the app to AWS', '1', '1', '1'],
    ['Signed with AWS keys', '0', '0', '0'],
    ['Calls that it does not see', '0', '0', '2'],
    ['STS is asked by', '–', '–', 'Lumen'],
    ['STS is shown a token of', '–', '–', 'Google'],
    ['The role is named by', '–', '–', 'Lumen'],
    ['The session is called', '–', '–', 'ana-phone'],
    ['Without a sign-in', 'a guest’s id', 'a guest’s id', 'refused'],
    [
      'It ends with',
      'NotAuthorizedException, by Identity pool',
      'NotAuthorizedException, by Identity pool',
      'AccessDenied, by AWS STS',
    ],
  ])
})

test('one mistake, three answers', async () => {
  const rows = await Promise.all(
    sharedFaults(threeWays).map(async ({ id }) => [
      id,
      ...(await lanesWith(id)).map((lane) => {
        const answer = answerOf(lane)
        return answer && `${answer.by} ${answer.status} ${answer.code}`
      }),
    ]),
  )
  expect(rows).toEqual([
    [
      'token-expired',
      'Identity pool 400 NotAuthorizedException',
      'Identity pool 400 NotAuthorizedException',
      'AWS STS 400 ExpiredTokenException',
    ],
    [
      'tampered-payload',
      'Identity pool 400 NotAuthorizedException',
      'Identity pool 400 NotAuthorizedException',
      'AWS STS 400 InvalidIdentityToken',
    ],
    [
      'wrong-audience',
      'Identity pool 400 NotAuthorizedException',
      'Identity pool 400 NotAuthorizedException',
      'AWS STS 403 AccessDenied',
    ],
    ['object-outside-policy', ...Array(3).fill('Amazon S3 403 AccessDenied')],
    ['session-token-left-out', ...Array(3).fill('Amazon S3 403 InvalidAccessKeyId')],
    ['credentials-expired', ...Array(3).fill('Amazon S3 400 ExpiredToken')],
  ])
})
