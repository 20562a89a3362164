/** One call to SNS, signed with the credentials of the push role. @module */
import { readXmlText } from '../../encoding/xml.ts'
import { bodyText } from '../../http.ts'
import type { Call } from '../../service.ts'
import { signRequest } from '../../sigv4/sign.ts'
import type { World } from '../../world.ts'
import type { PushCredentials } from './push-role.ts'

export interface SnsAnswer {
  readonly world: World
  readonly ok: boolean
  /** The text of an element of the answer, empty where there is none. */
  readonly text: (element: string) => string
}

/** @param target - The ARN of an application or endpoint, in whose region SNS is called. */
export async function callSns(
  world: World,
  send: Call['send'],
  credentials: PushCredentials,
  target: string,
  parameters: Readonly<Record<string, string>>,
): Promise<SnsAnswer> {
  const region = target.split(':')[3] ?? ''
  const request = await signRequest(
    {
      method: 'POST',
      url: `https://sns.${region}.amazonaws.com/`,
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      body: new URLSearchParams({ ...parameters, Version: '2010-03-31' }).toString(),
    },
    { ...credentials, region, service: 'sns', signedAt: world.signersNow ?? world.now },
  )
  const { world: next, response } = await send(world, request)
  const xml = bodyText(response.body)
  return {
    world: next,
    ok: response.status === 200,
    text: (element) => readXmlText(xml, element) ?? '',
  }
}
