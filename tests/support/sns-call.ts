/** Signs and sends a call to SNS, and reads the answer's XML: its SDK is not among this project's packages. */
import { AwsV4Signer } from 'aws4fetch'
import { readXmlText } from '../../src/federation/encoding/xml.ts'
import { bodyText } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import type { World } from '../../src/federation/world.ts'
import { keyOf } from './sync-world.ts'

export async function callSns(
  world: World,
  parameters: Readonly<Record<string, string>>,
  credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } = keyOf('admin'),
) {
  const body = new URLSearchParams({ Version: '2010-03-31', ...parameters }).toString()
  const { method, url, headers } = await new AwsV4Signer({
    ...credentials,
    method: 'POST',
    url: 'https://sns.us-east-1.amazonaws.com/',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    service: 'sns',
    region: 'us-east-1',
    datetime: new Date(world.now * 1000).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign()
  const sent = { method, url: url.href, headers: [...headers.entries()], body }
  const handled = await handle(world, sent)
  const xml = bodyText(handled.response.body)
  const text = (element: string) => readXmlText(xml, element)
  return {
    world: handled.world,
    exchange: handled.exchange,
    text,
    /** Status, and of a refusal code and text. */
    outcome:
      handled.response.status === 200
        ? ([200] as const)
        : ([handled.response.status, text('Code'), text('Message')] as const),
  }
}

/** The world in which these calls of an administrator were made. */
export async function afterSns(
  world: World,
  ...calls: readonly Readonly<Record<string, string>>[]
): Promise<World> {
  let current = world
  for (const call of calls) {
    const answer = await callSns(current, call)
    if (answer.outcome[0] !== 200) throw new Error(answer.outcome.join(' '))
    current = answer.world
  }
  return current
}

export const createApplication = (platform: string, name = 'photos') => ({
  Action: 'CreatePlatformApplication',
  Name: name,
  Platform: platform,
  'Attributes.entry.1.key': 'PlatformCredential',
  'Attributes.entry.1.value': 'demonstration only',
})
