/** Terraform’s own parser reads the configuration, and finds in it what is in the CloudFormation template. */
import { parse } from '@cdktf/hcl2json'
import { describe, expect, test } from 'vitest'
import { cloudFormationTemplate } from '../../../src/infrastructure/cloudformation/cloudformation-template.ts'
import { exportedOf } from '../../../src/infrastructure/exported.ts'
import { terraformConfiguration } from '../../../src/infrastructure/terraform/terraform-configuration.ts'
import { readScenario, scenarioIds } from '../../../src/scenarios/read-scenario.ts'
import { parseTemplate } from '../../support/cloudformation-yaml.ts'
import { resourcesOfTemplate, resourcesOfTerraform } from '../../support/neutral-resources.ts'
import { richScenario } from '../../support/rich-scenario.ts'

const scenarios = [...scenarioIds().map(readScenario), richScenario()]

test.for(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s has the same resources as Terraform and as CloudFormation',
  async ([, scenario]) => {
    const exported = exportedOf(scenario.title, scenario)
    const configuration = await parse('main.tf', terraformConfiguration(exported))
    const template = parseTemplate(cloudFormationTemplate(exported))
    expect(resourcesOfTerraform(configuration)).toEqual(resourcesOfTemplate(template))
  },
)

describe('Terraform has beside them', () => {
  test('the objects, word by word', async () => {
    const { resource } = await parse(
      'main.tf',
      terraformConfiguration(exportedOf('Everything app', richScenario())),
    )
    expect(resource['aws_s3_object']).toEqual({
      lumen_photos_object_1: [
        {
          bucket: `\${aws_s3_bucket.lumen_photos_bucket.id}`,
          key: 'a note.txt',
          content_type: 'text/plain',
          content: "cost: $5 `each`, it's \\fine",
        },
      ],
    })
  })

  test('the applications at SNS, with credentials that are asked for', async () => {
    const scenario = readScenario('photo-app-sync')
    const { resource, variable } = await parse(
      'main.tf',
      terraformConfiguration(exportedOf(scenario.title, scenario)),
    )
    expect(resource['aws_sns_platform_application']['lumen_gcm_app']).toEqual([
      { name: 'lumen', platform: 'GCM', platform_credential: `\${var.gcm_server_key}` },
    ])
    expect(variable['gcm_server_key']).toEqual([
      { type: `\${string}`, description: 'the server key of your app at GCM', sensitive: true },
    ])
  })
})
