/** What STS answers beyond the scenarios of the course: each call is made while the page is built. @module */
import { readXmlText } from '../../federation/encoding/xml.ts'
import { bodyText } from '../../federation/http.ts'
import { issueToken } from '../../federation/idp/issue-token.ts'
import { handle } from '../../federation/network.ts'
import type { StsErrorFile } from '../../learning/reference-schema.ts'
import { readScenario } from '../../scenarios/read-scenario.ts'

/** An error as STS says it. */
export interface SaidError {
  readonly code: string
  readonly status: number
  readonly message: string
}

/**
 * The answer to a call that is good but for what the file says.
 *
 * @throws {Error} The token cannot be had, or STS takes the call: a defect of the file or the scenario.
 */
export async function stsError(call: NonNullable<StsErrorFile['call']>): Promise<SaidError> {
  const { app, world } = readScenario('thumbnail-pod')
  const { provider, roleArn, roleSessionName, tokenFrom } = app
  if (tokenFrom.kind !== 'file' || !roleArn || !roleSessionName)
    throw new Error('The pod of the scenario has no file with a token, or no role.')
  const moments = Object.entries(call.secondsFromNow ?? {}).map(([name, seconds]) => [
    name,
    world.now + seconds,
  ])
  const token = await issueToken(world, provider, {
    claims: { ...tokenFrom.claims, ...call.claims, ...Object.fromEntries(moments) },
  })
  if (!token.ok) throw new Error(token.refusal.message)
  const { response } = await handle(world, {
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [['content-type', 'application/x-www-form-urlencoded']],
    body: new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: roleArn,
      RoleSessionName: roleSessionName,
      WebIdentityToken: token.value,
      ...call.parameters,
    }).toString(),
  })
  const answer = bodyText(response.body)
  const code = readXmlText(answer, 'Code')
  if (!code) throw new Error(`STS takes this call: ${JSON.stringify(call)}`)
  return { code, status: response.status, message: readXmlText(answer, 'Message') ?? '' }
}
