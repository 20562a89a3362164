/** A scenario as a CloudFormation template in YAML. @module */
import { pascal } from '../names.ts'
import { type Exported, preface } from '../preface.ts'
import type { Placeholder } from '../resource.ts'
import { leftOut } from './left-out.ts'
import { cloudFormationOf } from './resource-of.ts'
import { entry } from './yaml.ts'

/** The whole template, comments among it. */
export function cloudFormationTemplate(exported: Exported): string {
  const { title, region, placeholders, resources } = exported.infrastructure
  const made = resources.flatMap((resource) => cloudFormationOf(resource, resources))
  const missing = leftOut(resources)
  const given = placeholders.filter(({ id }) => isUsed(id, made))
  return [
    ...preface(exported, [
      `aws cloudformation deploy --region ${region} --template-file template.yaml \\`,
      '  --stack-name handshake --capabilities CAPABILITY_NAMED_IAM \\',
      `  --parameter-overrides ${given.map(({ id }) => `${pascal(id)}=…`).join(' ')}`,
      'To take it away again, empty the buckets (aws s3 rm s3://… --recursive), then:',
      `aws cloudformation delete-stack --region ${region} --stack-name handshake`,
      ...(missing.length === 0 ? [] : ['', ...missing]),
    ]).map((line) => `# ${line}`.trimEnd()),
    "AWSTemplateFormatVersion: '2010-09-09'",
    ...entry('Description', title),
    ...entry(
      'Parameters',
      Object.fromEntries(given.map((each) => [pascal(each.id), parameterOf(each)])),
    ),
    ...entry(
      'Resources',
      Object.fromEntries(
        made.map(({ logicalId, type, dependsOn, properties }) => [
          logicalId,
          { Type: type, DependsOn: dependsOn, Properties: properties },
        ]),
      ),
    ),
    '',
  ].join('\n')
}

/** A parameter without a default has to be given. */
const parameterOf = ({ says, secret }: Placeholder) => ({
  Type: 'String',
  Description: says,
  ...(secret ? { NoEcho: true } : {}),
})

/** Whether a value refers to a placeholder: what is left out takes its own along. */
export function isUsed(id: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('to' in value) return value.to === 'placeholder' && 'id' in value && value.id === id
  return Object.values(value).some((member) => isUsed(id, member))
}
