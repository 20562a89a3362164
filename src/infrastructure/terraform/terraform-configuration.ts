/** A scenario as a Terraform configuration. @module */
import { snake } from '../names.ts'
import { type Exported, preface } from '../preface.ts'
import { writeBlock } from './hcl.ts'
import { terraformOf } from './resource-of.ts'

/** The whole file, `main.tf`. */
export function terraformConfiguration(exported: Exported): string {
  const { region, placeholders, resources } = exported.infrastructure
  const pushes = resources.some(({ kind }) => kind === 'push-sync')
  return [
    preface(exported, [
      'terraform init && terraform apply asks for the variables.',
      'To take it away again: terraform destroy. Buckets go with everything that is in them.',
      ...(pushes
        ? [
            '',
            'Not here: push sync, which Terraform’s provider for AWS does not know.',
            'The script for the AWS CLI sets it.',
          ]
        : []),
    ])
      .map((line) => `# ${line}`.trimEnd())
      .join('\n'),
    writeBlock('terraform', {
      required_providers: { block: { aws: { source: 'hashicorp/aws', version: '>= 6.0' } } },
    }),
    writeBlock('provider "aws"', { region }),
    'data "aws_caller_identity" "current" {}',
    ...placeholders.map(({ id, says, secret }) =>
      writeBlock(`variable "${snake(id)}"`, {
        type: { expression: 'string' },
        description: says,
        sensitive: secret ? true : undefined,
      }),
    ),
    ...resources
      .flatMap(terraformOf)
      .map(({ type, name, body }) => writeBlock(`resource "${type}" "${name}"`, body)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}
