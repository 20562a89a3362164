/**
 * The few AWS managed policies that federation lessons attach.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/about-managed-policy-reference.html
 * @module
 */

const policy = (actions: readonly string[]): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
    },
    null,
    2,
  )

/** JSON text by ARN; any other AWS managed policy is unknown here and grants nothing. */
export const awsManagedPolicies: ReadonlyMap<string, string> = new Map([
  [
    'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    policy([
      's3:Get*',
      's3:List*',
      's3:Describe*',
      's3-object-lambda:Get*',
      's3-object-lambda:List*',
    ]),
  ],
  ['arn:aws:iam::aws:policy/AmazonS3FullAccess', policy(['s3:*', 's3-object-lambda:*'])],
  ['arn:aws:iam::aws:policy/AdministratorAccess', policy(['*'])],
  [
    // What Cognito narrows guests' sessions with, beside a policy of its own; as of May 2026.
    'arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy',
    policy([
      'rum:PutRumEvents',
      'sagemaker:InvokeEndpoint',
      'polly:*',
      'comprehend:*',
      'translate:*',
      'transcribe:*',
      'rekognition:*',
      'mobiletargeting:*',
      'firehose:*',
      'personalize:*',
      'geo:GetMap*',
      'geo:ListMaps',
      'geo:SearchPlaceIndex*',
      'geo:GetPlace',
      'geo:CalculateRoute*',
      'geo:*Geofence',
      'geo:*Geofences',
      'geo:*DevicePosition*',
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncryptTo',
      'kms:ReEncryptFrom',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyPair',
      'kms:GenerateDataKeyPairWithoutPlaintext',
      'kms:GenerateDataKeyWithoutPlaintext',
    ]),
  ],
])
