/** The app asks STS whose credentials it holds. @module */
import { signRequest } from '../sigv4/sign.ts'
import type { Leg } from './app.ts'
import { asEdited, formOf } from './as-edited.ts'
import { signerOf } from './signer-of.ts'
import { callSts, stsRequest } from './sts-call.ts'

/** Credentials in; nothing more to hold, but an answer to read. It needs no permission. */
export const getCallerIdentity: Leg = async ({ world, app, holdings }) => {
  const { credentials } = holdings
  if (!credentials) throw new Error('STS can say whose credentials these are, if there are some')
  const parameters = await asEdited(app, 'sts', {
    Action: 'GetCallerIdentity',
    Version: '2011-06-15',
  })
  const signer = signerOf(world, app, credentials, 'sts')
  const request = await signRequest(stsRequest(app, formOf(parameters)), signer)
  const { world: next, exchange, refusal } = await callSts(world, request)
  return { world: next, exchanges: [exchange], holdings, ...(refusal ? { refusal } : {}) }
}
