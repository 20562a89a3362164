/** boto3 signs a person up, and takes them through an identity pool to S3 and to synchronised data. */
/// <reference types="node" />
import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCredentials } from '../../src/scenarios/administrator.ts'
import { type RunningLab, runLab } from '../support/running-lab.ts'

const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import boto3']).status === 0,
)
const why = python ? '' : ' (not run: no Python with boto3 on this machine)'

let lab: RunningLab
beforeAll(async () => {
  lab = await runLab()
})
afterAll(() => lab.close())

const app = `
import boto3, json, os, urllib.request
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

def refused(call):
    try:
        call()
        return 'allowed'
    except ClientError as error:
        return [error.response['Error']['Code'], error.response['ResponseMetadata']['HTTPStatusCode']]

lab = os.environ['AWS_ENDPOINT_URL']
password = 'Correct-horse-7'
users, pools, iam = (boto3.client(name) for name in ('cognito-idp', 'cognito-identity', 'iam'))

user_pool = users.create_user_pool(PoolName='lumen', AutoVerifiedAttributes=['email'])['UserPool']['Id']
client = users.create_user_pool_client(
    UserPoolId=user_pool, ClientName='app', ExplicitAuthFlows=['ALLOW_USER_PASSWORD_AUTH'],
)['UserPoolClient']['ClientId']
login = 'cognito-idp.us-east-1.amazonaws.com/' + user_pool
pool = pools.create_identity_pool(
    IdentityPoolName='lumen', AllowUnauthenticatedIdentities=False,
    CognitoIdentityProviders=[{'ProviderName': login, 'ClientId': client}],
)['IdentityPoolId']
def document(**statement):
    return json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Allow', **statement}})
role = iam.create_role(RoleName='members', AssumeRolePolicyDocument=document(
    Principal={'Federated': 'cognito-identity.amazonaws.com'},
    Action='sts:AssumeRoleWithWebIdentity',
    Condition={'StringEquals': {'cognito-identity.amazonaws.com:aud': pool}},
))['Role']['Arn']
iam.put_role_policy(RoleName='members', PolicyName='own', PolicyDocument=document(
    Action=['s3:*', 'cognito-sync:*'],
    Resource=[
        'arn:aws:s3:::lumen-photos/photos/\${cognito-identity.amazonaws.com:sub}/*',
        'arn:aws:cognito-sync:*:*:identitypool/*/identity/\${cognito-identity.amazonaws.com:sub}*',
    ],
))
pools.set_identity_pool_roles(IdentityPoolId=pool, Roles={'authenticated': role})

anyone = Config(signature_version=UNSIGNED)
users, pools = (boto3.client(name, config=anyone) for name in ('cognito-idp', 'cognito-identity'))
ana = {'ClientId': client, 'Username': 'ana'}
def sign_in():
    parameters = {'USERNAME': 'ana', 'PASSWORD': password}
    return users.initiate_auth(
        ClientId=client, AuthFlow='USER_PASSWORD_AUTH', AuthParameters=parameters)
said = {'delivery': users.sign_up(
    **ana, Password=password, UserAttributes=[{'Name': 'email', 'Value': 'ana@example.com'}],
)['CodeDeliveryDetails']}
said['unconfirmed'] = refused(sign_in)
messages = json.load(urllib.request.urlopen(lab + '/_lab/messages'))
users.confirm_sign_up(**ana, ConfirmationCode=messages[-1]['code'])
logins = {login: sign_in()['AuthenticationResult']['IdToken']}
identity = pools.get_id(IdentityPoolId=pool, Logins=logins)['IdentityId']
said['guest'] = refused(lambda: pools.get_credentials_for_identity(IdentityId=identity))
given = pools.get_credentials_for_identity(IdentityId=identity, Logins=logins)['Credentials']
session = boto3.session.Session(given['AccessKeyId'], given['SecretKey'], given['SessionToken'])

s3 = session.client('s3')
mine = {'Bucket': 'lumen-photos', 'Key': 'photos/' + identity + '/note.txt'}
s3.put_object(Body=b'from boto3', **mine)
said['read'] = s3.get_object(**mine)['Body'].read().decode()

sync = session.client('cognito-sync')
settings = {'IdentityPoolId': pool, 'IdentityId': identity, 'DatasetName': 'settings'}
def write():
    token = sync.list_records(**settings)['SyncSessionToken']
    patch = {'Op': 'replace', 'Key': 'theme', 'Value': 'dark', 'SyncCount': 0}
    return sync.update_records(**settings, SyncSessionToken=token, RecordPatches=[patch])
write()
said['behind'] = refused(write)
said['records'] = [[each['Key'], each['Value'], each['SyncCount']]
                   for each in sync.list_records(**settings)['Records']]
print(json.dumps(said))
`

test.skipIf(!python)(
  `boto3 comes from sign-up to S3 and to synchronised data${why}`,
  { timeout: 120_000 },
  async () => {
    const { stdout } = await promisify(execFile)(python ?? '', ['-c', app], {
      env: {
        PATH: process.env['PATH'],
        AWS_ENDPOINT_URL: lab.url,
        AWS_ACCESS_KEY_ID: demoCredentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: demoCredentials.secretAccessKey,
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_EC2_METADATA_DISABLED: 'true',
      },
    })
    expect(JSON.parse(stdout)).toEqual({
      delivery: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
      unconfirmed: ['UserNotConfirmedException', 400],
      guest: ['NotAuthorizedException', 400],
      read: 'from boto3',
      behind: ['ResourceConflictException', 409],
      records: [['theme', 'dark', 1]],
    })
  },
)
