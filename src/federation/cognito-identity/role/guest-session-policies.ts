/**
 * What the enhanced flow narrows a guest's session to, whatever the role allows. How the two policies
 * combine is not documented; session policies of STS add up, so a guest gets the role's permissions
 * where either of them allows too.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html#access-policies-scope-down-services
 * @module
 */

/** By the managed policy, which is among those of `credentials/aws-managed-policies.ts`. */
const guestPolicyArn = 'arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy'

const services = [
  'appsync',
  'cloudwatch',
  'codewhisperer',
  'cognito-identity',
  'cognito-idp',
  'cognito-sync',
  'comprehend',
  'dynamodb',
  'execute-api',
  'firehose',
  'gamelift',
  'iot',
  'kinesisanalytics',
  'lambda',
  'lex',
  'logs',
  'machinelearning',
  'mobileanalytics',
  'mobiletargeting',
  'personalize',
  'polly',
  'rekognition',
  's3',
  'sdb',
  'ses',
  'sns',
  'sqs',
  'transcribe',
  'translate',
]

const singleActions = [
  'sagemaker:InvokeEndpoint',
  'sumerian:View*',
  'textract:AnalyzeDocument',
  'textract:DetectDocumentText',
]

/** Inline, JSON text. */
const guestPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: [...services.map((service) => `${service}:*`), ...singleActions],
      Resource: '*',
    },
  ],
})

/** Both, as parameters of AssumeRoleWithWebIdentity. */
export const guestSessionPolicies = {
  Policy: guestPolicy,
  'PolicyArns.member.1.arn': guestPolicyArn,
}
