/** SNS: notifications for apps on devices. @module */
import type { Fact } from './fact.ts'

export const snsFacts = {
  'sns-signed': {
    says: 'SNS wants every call signed, and a policy that allows it on the application or endpoint.',
    source:
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html',
  },
  'sns-push': {
    says: 'An app’s installation on a device is an endpoint of a platform application; what is published to it goes to the device through the platform’s push service, unless the endpoint is disabled.',
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-mobile-application-as-subscriber.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
