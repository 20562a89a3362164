/**
 * What whoever has it can use: by the name of the parameter, header, member or element that carries
 * it. The same names are the shell's variables in a command, and stand for the values in an export.
 *
 * @module
 */

/** Fields, in lower case without separators. */
const variables: Readonly<Record<string, string>> = {
  accesskeyid: 'AWS_ACCESS_KEY_ID',
  accesstoken: 'ACCESS_TOKEN',
  clientsecret: 'CLIENT_SECRET',
  code: 'CODE',
  codeverifier: 'CODE_VERIFIER',
  confirmationcode: 'CODE',
  cookie: 'COOKIE',
  idtoken: 'ID_TOKEN',
  inputtoken: 'TOKEN',
  password: 'PASSWORD',
  refreshtoken: 'REFRESH_TOKEN',
  request: 'SIGN_IN',
  secretaccesskey: 'AWS_SECRET_ACCESS_KEY',
  secrethash: 'SECRET_HASH',
  secretkey: 'AWS_SECRET_ACCESS_KEY',
  session: 'SESSION',
  setcookie: 'COOKIE',
  sessiontoken: 'AWS_SESSION_TOKEN',
  syncsessiontoken: 'SYNC_SESSION_TOKEN',
  token: 'TOKEN',
  webidentitytoken: 'TOKEN',
  xamzsecuritytoken: 'AWS_SESSION_TOKEN',
}

/** The variable for a field’s value: `TOKEN` for `WebIdentityToken`; `undefined` where it is no secret. */
export const secretVariable = (field: string): string | undefined =>
  variables[field.toLowerCase().replace(/[^a-z]/g, '')]
