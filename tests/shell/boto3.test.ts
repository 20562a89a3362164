/** A workload as it is deployed: boto3, a token file, and nothing in the code but the bucket's name. */
/// <reference types="node" />
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningLab, runLab } from '../support/running-lab.ts'

const python = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import boto3']).status === 0,
)
const why = python ? '' : ' (not run: no Python with boto3 on this machine)'

let running: RunningLab
let folder: string
beforeAll(async () => {
  running = await runLab()
  folder = mkdtempSync(join(tmpdir(), 'handshake-boto3-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await running.close()
})

const workload = `
import boto3, json, os, urllib.request
from botocore.exceptions import ClientError

def refused(call):
    try:
        call()
        return 'allowed'
    except ClientError as error:
        return [error.response['Error']['Code'], error.response['ResponseMetadata']['HTTPStatusCode']]

lab = os.environ['AWS_ENDPOINT_URL']
def advance(seconds):
    body = json.dumps({'advance': seconds}).encode()
    urllib.request.urlopen(urllib.request.Request(lab + '/_lab/clock', body)).read()

s3 = boto3.client('s3')
mine = {'Bucket': 'lumen-photos', 'Key': 'photos/110169484474386276334/note.txt'}
theirs = {'Bucket': 'lumen-photos', 'Key': 'photos/104857600123456789012/skyline.svg'}
said = {
    'who': boto3.client('sts').get_caller_identity()['Arn'],
    'written': s3.put_object(Body=b'from boto3', **mine)['ETag'],
    'read': s3.get_object(**mine)['Body'].read().decode(),
    'theirs': refused(lambda: s3.get_object(**theirs)),
}
advance(3601)
said['expired'] = refused(lambda: s3.get_object(**mine))
advance(600)
said['stale'] = refused(lambda: boto3.session.Session().client('s3').get_object(**mine))
print(json.dumps(said))
`

test.skipIf(!python)(
  `boto3 runs the handshake from a token file${why}`,
  { timeout: 60_000 },
  async () => {
    const token = join(folder, 'token')
    writeFileSync(token, await running.token({ issuer: 'https://accounts.google.com' }))
    const { stdout } = await promisify(execFile)(python ?? '', ['-c', workload], {
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        AWS_ENDPOINT_URL: running.url,
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_WEB_IDENTITY_TOKEN_FILE: token,
        AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/lumen-photos',
        AWS_ROLE_SESSION_NAME: 'nightly',
      },
    })
    expect(JSON.parse(stdout)).toEqual({
      who: 'arn:aws:sts::111122223333:assumed-role/lumen-photos/nightly',
      written: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      read: 'from boto3',
      theirs: ['AccessDenied', 403],
      expired: ['ExpiredToken', 400],
      stale: ['ExpiredTokenException', 400],
    })
  },
)
