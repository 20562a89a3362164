import { expect, test } from 'vitest'
import { requestText, responseText } from '../../../../src/components/lesson/message-text.ts'

test('a form is printed decoded, a parameter a line, a token by its beginning', () => {
  const token = 'x'.repeat(100)
  const request = {
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body: `Action=Assume&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fr&WebIdentityToken=${token}`,
  } as const
  expect(requestText(request)).toBe(`POST / HTTP/1.1
host: sts.us-east-1.amazonaws.com
content-type: application/x-www-form-urlencoded

Action=Assume
&RoleArn=arn:aws:iam::1:role/r
&WebIdentityToken=${'x'.repeat(28)}… (100 characters)`)
})

test('an answer in XML is printed an element a line', () => {
  const body = '<Answer xmlns="urn:a"><User><Arn>arn:1</Arn><Note/></User><Id></Id></Answer>'
  expect(
    responseText({ status: 200, headers: [['Content-Type', 'text/xml']], body }),
  ).toBe(`HTTP/1.1 200
content-type: text/xml

<Answer xmlns="urn:a">
  <User>
    <Arn>arn:1</Arn>
    <Note/>
  </User>
  <Id></Id>
</Answer>`)
})

test('JSON is printed a member a line, a token by its beginning', () => {
  const headers = [['Content-Type', 'application/x-amz-json-1.1']] as const
  const url = 'https://cognito-identity.us-east-1.amazonaws.com/'
  const body = `{"IdentityId":"us-east-1:1","Logins":{"accounts.google.com":"${'x'.repeat(100)}"}}`
  const printed = `content-type: application/x-amz-json-1.1

{
  "IdentityId": "us-east-1:1",
  "Logins": {
    "accounts.google.com": "${'x'.repeat(28)}… (100 characters)"
  }
}`
  expect(requestText({ method: 'POST', url, headers, body })).toBe(
    `POST / HTTP/1.1\nhost: cognito-identity.us-east-1.amazonaws.com\n${printed}`,
  )
  expect(responseText({ status: 200, headers, body })).toBe(`HTTP/1.1 200\n${printed}`)
})
