/** A scenario as a script for bash and the AWS CLI. @module */
import { screaming } from '../names.ts'
import { type Exported, preface } from '../preface.ts'
import type { Placeholder, Resource } from '../resource.ts'
import { type Command, writeCommand } from './command.ts'
import { managedPolicyCommands, oidcProviderCommands, roleCommands } from './iam-commands.ts'
import {
  identityPoolCommands,
  platformApplicationCommands,
  poolRolesCommands,
  principalTagCommands,
  pushSyncCommands,
} from './identity-pool-commands.ts'
import { bucketCommands, objectCommands } from './storage-commands.ts'
import {
  clientCommands,
  domainCommands,
  groupCommands,
  poolProviderCommands,
  userPoolCommands,
} from './user-pool-commands.ts'

/** The whole script. What it makes it can take back: it writes `clean-up.sh` as it goes. */
export function awsCliScript(exported: Exported): string {
  const { region, placeholders, resources } = exported.infrastructure
  const commands = resources.flatMap(commandsOf)
  return [
    '#!/usr/bin/env bash',
    ...preface(exported, [
      'Fill in what is asked for, here or in the environment, and run it with bash.',
      'To take everything away again, run the clean-up.sh that it writes.',
    ]).map((line) => `# ${line}`.trimEnd()),
    'set -euo pipefail',
    `export AWS_REGION=${region} AWS_DEFAULT_REGION=${region} AWS_PAGER=`,
    '',
    ...placeholders.map(ask),
    'ACCOUNT_ID=$(aws sts get-caller-identity --query Account --output text)',
    '',
    undo,
    ...commands.flatMap((command) => ['', writeCommand(command)]),
    '',
    ...commands.flatMap(({ keep }) => (keep ? [`echo "${keep.in}=$${keep.in}"`] : [])),
    'echo "Made. To take it away again: bash $CLEAN_UP"',
    '',
  ].join('\n')
}

/** The script stops with these words where nothing is filled in. */
const ask = ({ id, says, example, secret }: Placeholder): string => {
  const name = screaming(id)
  const like = secret ? '' : `, such as ${example}`
  return `${name}=\${${name}:?fill in ${says}${like}}`
}

const undo = `CLEAN_UP=\${CLEAN_UP:-clean-up.sh}
# Remembers a call that takes something back, and where; what was made last is taken back first.
undo() {
  { printf 'aws --region %s' "$AWS_REGION"; printf ' %q' "$@"; echo; [ ! -f "$CLEAN_UP" ] || cat "$CLEAN_UP"; } > "$CLEAN_UP.new"
  mv "$CLEAN_UP.new" "$CLEAN_UP"
}`

function commandsOf(resource: Resource): readonly Command[] {
  switch (resource.kind) {
    case 'oidc-provider':
      return oidcProviderCommands(resource)
    case 'managed-policy':
      return managedPolicyCommands(resource)
    case 'role':
      return roleCommands(resource)
    case 'user-pool':
      return userPoolCommands(resource)
    case 'user-pool-identity-provider':
      return poolProviderCommands(resource)
    case 'app-client':
      return clientCommands(resource)
    case 'user-pool-domain':
      return domainCommands(resource)
    case 'user-pool-group':
      return groupCommands(resource)
    case 'identity-pool':
      return identityPoolCommands(resource)
    case 'identity-pool-roles':
      return poolRolesCommands(resource)
    case 'principal-tags':
      return principalTagCommands(resource)
    case 'platform-application':
      return platformApplicationCommands(resource)
    case 'push-sync':
      return pushSyncCommands(resource)
    case 'bucket':
      return bucketCommands(resource)
    case 'object':
      return objectCommands(resource)
  }
}
