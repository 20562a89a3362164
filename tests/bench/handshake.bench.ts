/** Policy evaluations, token verifications and whole handshakes a second. */
import { Bench } from 'tinybench'
import { evaluatePolicy } from '../../src/federation/iam/evaluate-policy.ts'
import { parsePolicy } from '../../src/federation/iam/parse-policy.ts'
import { decodeJwt } from '../../src/federation/jose/decode-jwt.ts'
import { verifySignature } from '../../src/federation/jose/verify-signature.ts'
import { playToEnd } from '../../src/machines/advance.ts'
import { directStsMachine } from '../../src/machines/direct-sts.machine.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { googleKeys, googleKid } from '../../src/scenarios/demo-keys.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const scenario = readScenario('photo-app-direct')
const start = startOf(scenario, [])
const idToken = (await playToEnd(directStsMachine, start))[2]?.context.holdings.idToken
const role = scenario.world.accounts['111122223333']?.roles['lumen-photos']
const key = googleKeys[googleKid]?.privateKey
const parsed = parsePolicy(role?.trustPolicy ?? '', 'trust')
const jwt = decodeJwt(idToken ?? '')
if (!jwt || !key || !parsed.ok) throw new Error('the scenario has changed')

export const bench = new Bench({ name: 'handshake', time: 1000 })
  .add('policy evaluation', () => {
    evaluatePolicy(parsed.policy, {
      action: 'sts:AssumeRoleWithWebIdentity',
      principal: { kind: 'federated', provider: 'accounts.google.com' },
      context: { 'accounts.google.com:aud': '553012844871-lumen.apps.googleusercontent.com' },
    })
  })
  .add('token verification (RS256)', async () => {
    await verifySignature(jwt, key, 'RS256')
  })
  .add('whole handshake', async () => {
    await playToEnd(directStsMachine, start)
  })
