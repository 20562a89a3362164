/** Sends one unsigned AssumeRoleWithWebIdentity call and reads the answer's XML. @module */
import { readXmlText } from '../../src/federation/encoding/xml.ts'
import type { Exchange } from '../../src/federation/exchange.ts'
import { bodyText } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import type { World } from '../../src/federation/world.ts'

export interface StsReply {
  readonly status: number
  /** Text of an element of the answer. */
  readonly text: (element: string) => string | undefined
  readonly exchange: Exchange
}

export async function callSts(
  world: World,
  parameters: Readonly<Record<string, string>>,
): Promise<StsReply> {
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    ...parameters,
  })
  const { response, exchange } = await handle(world, {
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [['content-type', 'application/x-www-form-urlencoded']],
    body: form.toString(),
  })
  const xml = bodyText(response.body)
  return { status: response.status, text: (element) => readXmlText(xml, element), exchange }
}
