/** The CDK app, type-checked and run with the real library, makes the template that is offered beside it. */
/// <reference types="node" />
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cdkApp } from '../../../src/infrastructure/cdk/cdk-app.ts'
import { cloudFormationTemplate } from '../../../src/infrastructure/cloudformation/cloudformation-template.ts'
import { exportedOf } from '../../../src/infrastructure/exported.ts'
import { readScenario, scenarioIds } from '../../../src/scenarios/read-scenario.ts'
import { parseTemplate } from '../../support/cloudformation-yaml.ts'
import { richScenario } from '../../support/rich-scenario.ts'

const scenarios = [...scenarioIds().map(readScenario), richScenario()]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handshake-cdk-'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  for (const scenario of scenarios) {
    const app = cdkApp(exportedOf(scenario.title, scenario))
    writeFileSync(join(folder, `${scenario.id}.ts`), app)
    const { outputText } = ts.transpileModule(app, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
    })
    writeFileSync(join(folder, `${scenario.id}.mjs`), outputText)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every app passes the type checker', { timeout: 240_000 }, () => {
  const program = ts.createProgram(
    scenarios.map(({ id }) => join(folder, `${id}.ts`)),
    {
      strict: true,
      noUnusedLocals: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
      module: ts.ModuleKind.Preserve,
      target: ts.ScriptTarget.ES2022,
    },
  )
  const complaints = ts.getPreEmitDiagnostics(program).map(({ messageText, file, start = 0 }) => ({
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    at: file?.text.slice(start, start + 60),
  }))
  expect(complaints).toEqual([])
})

test.for(scenarios.map(({ id }) => id))(
  '%s synthesises to the resources of the template',
  { timeout: 60_000 },
  async (id) => {
    const scenario = scenarios.find((each) => each.id === id)
    if (!scenario) throw new Error(id)
    const module: Readonly<Record<string, unknown>> = await import(
      /* @vite-ignore */ pathToFileURL(join(folder, `${id}.mjs`)).href
    )
    const made = Object.values(module).flatMap((Made) =>
      typeof Made === 'function' ? [Reflect.construct(Made, [new App(), 'made'])] : [],
    )
    const [stack] = made.filter((each) => Stack.isStack(each))
    if (!stack) throw new Error('the app has no stack')
    const synthesised = Template.fromStack(stack).toJSON()
    const { Resources, Parameters } = parseTemplate(
      cloudFormationTemplate(exportedOf(scenario.title, scenario)),
    )
    const { BootstrapVersion: _, ...parameters } = synthesised['Parameters'] ?? {}
    expect(synthesised['Resources']).toEqual(Resources)
    expect(parameters).toEqual(Parameters)
  },
)
