/** User pools as a directory: people, their attributes and passwords, and who may change what. @module */
import type { Fact } from './fact.ts'

const api = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference'
const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide'

export const userPoolDirectoryFacts = {
  'user-pool': {
    says: 'A user pool is a directory of one account in one region; its id begins with the region.',
    source: `${guide}/cognito-user-identity-pools.html`,
  },
  'user-pool-app-client': {
    says: 'An app names its client alone: the id is found in whichever pool of the region has it.',
    source: `${guide}/user-pool-settings-client-apps.html`,
  },
  'user-pool-secret-hash': {
    says: 'Of a client with a secret every public call carries a hash, by the secret, of the user name and the client id.',
    source: `${guide}/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash`,
  },
  'user-pool-self-service': {
    says: 'With an access token that has the scope aws.cognito.signin.user.admin a person reads and changes their own account, and no other.',
    source: `${guide}/amazon-cognito-user-pools-using-the-access-token.html`,
  },
  'user-pool-settings': {
    says: 'Some settings exclude one another, and some stay as they were when the pool was made.',
    source: `${api}/API_CreateUserPool.html`,
  },
  'user-pool-domain': {
    says: 'The prefix of a managed login is one pool’s in a region, and never contains aws, amazon or cognito.',
    source: `${guide}/cognito-user-pools-assign-domain-prefix.html`,
  },
  'user-pool-provider': {
    says: 'A pool knows each other identity provider by a name, once.',
    source: `${api}/API_CreateIdentityProvider.html`,
  },
  'user-pool-group': {
    says: 'Groups have names, and may have a role and a precedence.',
    source: `${guide}/cognito-user-pools-user-groups.html`,
  },
  'user-pool-sign-up': {
    says: 'People sign themselves up unless the pool leaves that to administrators.',
    source: `${guide}/signing-up-users-in-your-app.html`,
  },
  'user-pool-username': {
    says: 'People have a user name of their own, and aliases beside it, or an address in its place; which, and whether case counts, stays as the pool was made.',
    source: `${guide}/user-pool-settings-attributes.html#user-pool-settings-usernames`,
  },
  'user-pool-password-policy': {
    says: 'A password keeps the pool’s policy on length and kinds of characters.',
    source: `${guide}/managing-users-passwords.html`,
  },
  'user-pool-password-history': {
    says: 'A pool may keep people from choosing the password in use, or one of the last few before it, again.',
    source: `${api}/API_PasswordPolicyType.html`,
  },
  'user-pool-writable-attributes': {
    says: 'Through an app client people write the attributes that the client may write, whatever these then decide.',
    source: `${guide}/user-pool-settings-attributes.html#user-pool-settings-attribute-permissions-and-scopes`,
  },
  'user-pool-attributes': {
    says: 'Attributes are in the pool’s schema, with a type and bounds; required ones are there from sign-up, and ones that are not mutable never change.',
    source: `${guide}/user-pool-settings-attributes.html`,
  },
  'user-pool-existence': {
    says: 'A client that prevents user existence errors answers for unknown people as for known ones.',
    source: `${guide}/cognito-user-pool-managing-errors.html`,
  },
  'user-pool-status': {
    says: 'A person is unconfirmed, confirmed, has to change or reset the password, or comes from another provider; not every operation suits every status.',
    source: `${guide}/signing-up-users-in-your-app.html#signup-confirmation-verification-overview`,
  },
  'user-pool-recovery': {
    says: 'A forgotten password is reset by a code to an address or number that was verified before.',
    source: `${guide}/managing-users-passwords.html`,
  },
  'user-pool-code': {
    says: 'A code for confirming a sign-up or an attribute is valid for 24 hours, one for a new password for an hour; too many wrong ones end it.',
    source: `${guide}/limits.html`,
  },
  'user-pool-filter': {
    says: 'People are searched for by one attribute, equal to a value or beginning with it; custom attributes cannot be searched by.',
    source: `${guide}/how-to-manage-user-accounts.html#cognito-user-pools-searching-for-users-using-listusers-api`,
  },
} as const satisfies Readonly<Record<string, Fact>>
