/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Every statement that the course was made for, with the heading of a lesson under which it stands. */
const statements = [
  {
    says: 'People sign in with Google, Facebook or another web identity provider',
    at: '01-why-federate#authentication-and-authorisation',
    words: /Google[\s\S]*Facebook[\s\S]*web identity federation/,
  },
  {
    says: 'The same works with Facebook’s token',
    at: '02-the-providers-token#the-same-with-facebook',
    words: /access token/i,
  },
  {
    says: 'A token is exchanged for temporary credentials by assuming a role',
    at: '03-assume-role-with-web-identity#what-just-happened',
    words: /STS took the token in place of a signature[\s\S]*Credentials/,
  },
  {
    says: 'The AWS CLI’s command is assume-role-with-web-identity',
    at: '03-assume-role-with-web-identity#what-just-happened',
    words: /aws sts assume-role-with-web-identity/,
  },
  {
    says: 'AssumedRoleUser’s Arn and AssumedRoleId refer to the temporary credentials, not to a role or user',
    at: '04-temporary-credentials#assumedroleuser-names-the-session',
    words: /temporary credentials[\s\S]*AssumedRoleId/,
  },
  {
    says: 'Cognito is an identity broker',
    at: '06-cognito-identity-pool#cognito-is-the-identity-broker',
    words: /stands between any number of/,
  },
  {
    says: 'Mobile apps: Cognito is recommended',
    at: '06-cognito-identity-pool#for-a-mobile-app-cognito-rather-than-direct-sts',
    words: /recommend/i,
  },
  {
    says: 'Cognito lets guests in',
    at: '08-guests-who-sign-in-later#guests-access-before-sign-in',
    words: /AllowUnauthenticatedIdentities/,
  },
  {
    says: 'Cognito signs people up and in',
    at: '09-user-pools#the-first-door-own-sign-up',
    words: /sign/i,
  },
  {
    says: 'User pools: directly, or through a web identity provider',
    at: '09-user-pools#directly-or-through-a-web-identity-provider',
    words: /Google/,
  },
  {
    says: 'Data is synchronised across devices',
    at: '10-sync-and-silent-push#synchronisation-across-devices',
    words: /dataset/i,
  },
  {
    says: 'Silent push reaches several device types of one user',
    at: '10-sync-and-silent-push#silent-push-to-several-device-types-of-one-user',
    words: /push/i,
  },
  {
    says: 'Mobile apps use Cognito rather than direct STS',
    at: '11-cognito-direct-sts-or-neither#mobile-apps-use-cognito-rather-than-direct-sts',
    words: /recommends it over|recommends Cognito|over calling `AssumeRoleWithWebIdentity`/,
  },
] as const

/** What stands under each heading of a lesson, by the heading's anchor, down to the next of its rank. */
function sections(lesson: string): ReadonlyMap<string, string> {
  const text = readFileSync(`content/lessons/${lesson}.mdx`, 'utf8')
  const outside = text.replace(/^```[\s\S]*?^```/gm, (code) => code.replace(/^#/gm, ' '))
  const headings = [...outside.matchAll(/^(#{2,3}) (.+)$/gm)]
  return new Map(
    headings.map((heading, index) => {
      const [, marks = '', title = ''] = heading
      const next = headings.slice(index + 1).find(([, other = '']) => other.length <= marks.length)
      return [anchorOf(title), outside.slice(heading.index, next?.index)]
    }),
  )
}

/** As the site makes it: GitHub's way. */
const anchorOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
    .replaceAll(' ', '-')

test.for(statements)('$says: $at', ({ at, words }) => {
  const [lesson = '', anchor = ''] = at.split('#')
  const found = sections(lesson)
  expect([...found.keys()]).toContain(anchor)
  expect(found.get(anchor)).toMatch(words)
})
