/** A scenario as what a person can run in an account of their own. @module */
import type { Start } from '../scenarios/apply-faults.ts'
import { awsCliScript } from './aws-cli/aws-cli-script.ts'
import { cdkApp } from './cdk/cdk-app.ts'
import { cloudFormationTemplate } from './cloudformation/cloudformation-template.ts'
import { infrastructureOf } from './describe/infrastructure-of.ts'
import { accountOf } from './describe/stand-ins.ts'
import { overBroadTrusts } from './over-broad-trust.ts'
import type { Exported } from './preface.ts'
import { terraformConfiguration } from './terraform/terraform-configuration.ts'

/**
 * What every form is written from. Faults and edits that are in the world come along: they may be the
 * repair that a person wants to try, or what the warning is about.
 */
export const exportedOf = (title: string, start: Start): Exported => ({
  infrastructure: infrastructureOf(title, start),
  trusts: overBroadTrusts(accountOf(start.world), start.world),
})

export interface Form {
  readonly title: string
  /** The name of the file that it is. */
  readonly file: string
  readonly write: (exported: Exported) => string
}

/** The forms that there are. */
export const forms: readonly Form[] = [
  { title: 'AWS CLI', file: 'create.sh', write: awsCliScript },
  { title: 'CloudFormation', file: 'template.yaml', write: cloudFormationTemplate },
  { title: 'Terraform', file: 'main.tf', write: terraformConfiguration },
  { title: 'CDK', file: 'app.ts', write: cdkApp },
]
