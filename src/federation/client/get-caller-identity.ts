/** The app asks STS whose credentials it holds. @module */
import { readXmlText } from '../encoding/xml.ts'
import { bodyText } from '../http.ts'
import { handle } from '../network.ts'
import { signRequest } from '../sigv4/sign.ts'
import type { Leg } from './app.ts'
import { asEdited, formOf } from './as-edited.ts'

/** Credentials in; nothing more to hold, but an answer to read. It needs no permission. */
export const getCallerIdentity: Leg = async ({ world, app, holdings }) => {
  const { credentials } = holdings
  if (!credentials) throw new Error('STS can say whose credentials these are, if there are some')
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const parameters = await asEdited(app, 'sts', {
    Action: 'GetCallerIdentity',
    Version: '2011-06-15',
  })
  const request = await signRequest(
    {
      method: 'POST',
      url: `https://sts.${app.region}.amazonaws.com/`,
      headers: [
        ['content-type', 'application/x-www-form-urlencoded'],
        ['accept', 'application/xml'],
      ],
      body: formOf(parameters).toString(),
    },
    {
      accessKeyId,
      secretAccessKey,
      ...(app.sendsSessionToken ? { sessionToken } : {}),
      region: app.region,
      service: 'sts',
      signedAt: world.now + app.clockSkew,
    },
  )
  const { world: next, response, exchange } = await handle(world, request)
  const passed = { world: next, exchanges: [exchange], holdings }
  if (response.status === 200) return passed
  const xml = bodyText(response.body)
  return {
    ...passed,
    refusal: {
      party: exchange.to,
      code: readXmlText(xml, 'Code') ?? '',
      status: response.status,
      message: readXmlText(xml, 'Message') ?? '',
    },
  }
}
