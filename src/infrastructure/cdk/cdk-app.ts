/**
 * A scenario as an app of the AWS CDK in TypeScript: the constructs that stand for CloudFormation’s
 * own types, so that the template it makes is the one that is offered beside it.
 *
 * @module
 */
import { isUsed } from '../cloudformation/cloudformation-template.ts'
import { leftOut } from '../cloudformation/left-out.ts'
import { type CloudFormationResource, cloudFormationOf } from '../cloudformation/resource-of.ts'
import { camel, kebab, pascal } from '../names.ts'
import { type Exported, preface } from '../preface.ts'
import type { Placeholder } from '../resource.ts'
import { stringText, valueLines } from './typescript.ts'

/** The whole app: one file, one stack. */
export function cdkApp(exported: Exported): string {
  const { title, region, placeholders, resources } = exported.infrastructure
  const made = resources.flatMap((resource) => cloudFormationOf(resource, resources))
  const given = placeholders.filter(({ id }) => isUsed(id, made))
  const body = withoutIdleNames([
    ...given.flatMap(parameter),
    ...made.flatMap(construct),
    ...depending(made),
  ])
  const missing = leftOut(resources)
  return [
    ...preface(exported, [
      'Save it as app.ts, with aws-cdk-lib and constructs beside it:',
      `npx cdk deploy --app 'npx tsx app.ts' ${given.map(({ id }) => `--parameters ${pascal(id)}=…`).join(' ')}`.trimEnd(),
      'To take it away again, empty the buckets (aws s3 rm s3://… --recursive), then:',
      "npx cdk destroy --app 'npx tsx app.ts'",
      ...(missing.length === 0 ? [] : ['', ...missing]),
    ]).map((line) => `// ${line}`.trimEnd()),
    `import { ${imports(body.join('\n')).join(', ')} } from 'aws-cdk-lib'`,
    "import type { Construct } from 'constructs'",
    '',
    `export class ${className(title)} extends Stack {`,
    '  constructor(scope: Construct, id: string, props?: StackProps) {',
    '    super(scope, id, props)',
    ...body.map((line) => `    ${line}`),
    '  }',
    '}',
    '',
    `new ${className(title)}(new App(), 'handshake', { description: ${stringText(title)}, env: { region: '${region}' } })`,
    '',
  ].join('\n')
}

const className = (title: string): string => `${pascal(kebab(title.split(' · ')[0] ?? title))}Stack`

/** What the code names, in the order of the alphabet. */
const imports = (code: string): readonly string[] => [
  'App',
  ...(/\bAws\./.test(code) ? ['Aws'] : []),
  ...(/\bCfnParameter\b/.test(code) ? ['CfnParameter'] : []),
  ...(/\bFn\./.test(code) ? ['Fn'] : []),
  'Stack',
  'type StackProps',
  ...['cognito', 'iam', 's3']
    .filter((name) => new RegExp(`\\b${name}\\.`).test(code))
    .map((name) => `aws_${name} as ${name}`),
]

const parameter = ({ id, says, secret }: Placeholder): readonly string[] => [
  `const ${camel(id)} = new CfnParameter(this, '${pascal(id)}', {`,
  "  type: 'String',",
  `  description: ${stringText(says)},`,
  ...(secret ? ['  noEcho: true,'] : []),
  '})',
]

function construct({ logicalId, type, properties }: CloudFormationResource): readonly string[] {
  const [, service = '', name = ''] = type.split('::')
  const lines = valueLines(properties)
  const head = `const ${constant(logicalId)} = new ${service.toLowerCase()}.Cfn${name}(this, '${logicalId}', `
  return lines.map(
    (line, index) => `${index === 0 ? head : ''}${line}${index === lines.length - 1 ? ')' : ''}`,
  )
}

/** Only what is referred to keeps its name. */
function withoutIdleNames(lines: readonly string[]): readonly string[] {
  const code = lines.join('\n')
  return lines.map((line) => {
    const [head = '', name] = /^const (\w+) = (?=new )/.exec(line) ?? []
    const used = name === undefined || new RegExp(`\\b${name}\\.|\\(${name}\\)`).test(code)
    return used ? line : line.slice(head.length)
  })
}

const constant = (logicalId: string): string =>
  logicalId.charAt(0).toLowerCase() + logicalId.slice(1)

const depending = (all: readonly CloudFormationResource[]): readonly string[] =>
  all.flatMap(({ logicalId, dependsOn = [] }) =>
    dependsOn.map((first) => `${constant(logicalId)}.node.addDependency(${constant(first)})`),
  )
