/** AssumeRoleWithWebIdentity as it is asked, and what STS answers. @module */
import { readXmlText } from '../federation/encoding/xml.ts'
import type { Exchange } from '../federation/exchange.ts'
import { bodyText, type HttpRequest } from '../federation/http.ts'
import { accepted, type Outcome, refused } from '../federation/refusal.ts'
import type { Granted } from './examination.ts'
import type { QuestionedCall } from './question.ts'

/** The call for this role, with what else is known of it. */
export const stsRequest = (call: QuestionedCall, roleArn: string, token: string): HttpRequest => ({
  method: 'POST',
  url: 'https://sts.us-east-1.amazonaws.com/',
  headers: [['Content-Type', 'application/x-www-form-urlencoded']],
  body: new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: call.roleSessionName || 'your-session',
    WebIdentityToken: token,
    ...unlessBlank('DurationSeconds', call.durationSeconds),
    ...unlessBlank('ProviderId', call.providerId),
    ...(call.policy.trim() === '' ? {} : { Policy: call.policy }),
  }).toString(),
})

const unlessBlank = (name: string, value: string): Readonly<Record<string, string>> =>
  value.trim() === '' ? {} : { [name]: value.trim() }

/** For which session there are credentials, or STS’s words. */
export function stsOutcome({ response }: Exchange): Outcome<Granted> {
  const xml = bodyText(response.body)
  const read = (element: string) => readXmlText(xml, element) ?? ''
  return response.status === 200
    ? accepted({ arn: read('Arn') })
    : refused({ code: read('Code'), status: response.status, message: read('Message') })
}
