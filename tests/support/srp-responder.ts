/** An app that signs in by SRP through the AWS SDK: its key, and its answer to the pool's challenge. */
import { createHmac } from 'node:crypto'
import { clientHelper, clientInteger } from './srp-client.ts'

/** Of one sign-in with the pool of that id. */
export function srpResponder(poolId: string) {
  const [, poolName = ''] = poolId.split('_')
  const helper = clientHelper(poolName)
  return {
    /** `SRP_A`. */
    publicKey: () =>
      new Promise<string>((resolve, reject) =>
        helper.getLargeAValue((error, value) =>
          error ? reject(error) : resolve(value.toString(16)),
        ),
      ),
    /** `ChallengeResponses` to `PASSWORD_VERIFIER`, without a secret hash. */
    answer: async (challenge: Readonly<Record<string, string>>, password: string) => {
      const { SALT = '', SECRET_BLOCK = '', SRP_B = '', USER_ID_FOR_SRP = '' } = challenge
      const key = await new Promise<Uint8Array>((resolve, reject) =>
        helper.getPasswordAuthenticationKey(
          USER_ID_FOR_SRP,
          password,
          clientInteger(SRP_B),
          clientInteger(SALT),
          (error, derived) => (error ? reject(error) : resolve(derived)),
        ),
      )
      const TIMESTAMP = 'Thu Nov 26 16:00:00 UTC 2026'
      const signature = createHmac('sha256', key)
        .update(`${poolName}${USER_ID_FOR_SRP}`)
        .update(Buffer.from(SECRET_BLOCK, 'base64'))
        .update(TIMESTAMP)
        .digest('base64')
      return {
        USERNAME: USER_ID_FOR_SRP,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
        TIMESTAMP,
      }
    },
  }
}
