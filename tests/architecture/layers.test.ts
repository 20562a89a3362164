/// <reference types="node" />
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { violationsIn } from './cruise.ts'
import { layers } from './layers.ts'

test('every import in src/ points the way the architecture says', async () => {
  const { violations, modules } = await violationsIn(process.cwd())
  expect(violations).toEqual([])
  expect(modules).toBeGreaterThan(10)
}, 60_000)

test('every folder of src/ has its place in the dependency rule', () => {
  const folders = globSync('src/*/**/*.{ts,tsx,astro}').map((file) => file.split('/')[1])
  expect([...new Set(folders)].filter((folder) => !Object.hasOwn(layers, folder ?? ''))).toEqual([])
})

test('astro files, which the cruiser cannot read, import downwards too', () => {
  const upwards = globSync('src/**/*.astro').flatMap((file) => {
    const allowed = [file.split('/')[1] ?? '', ...(layers[file.split('/')[1] ?? ''] ?? [])]
    return [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)]
      .map(([, path = '']) => normalize(join(dirname(file), path)))
      .filter((path) => !allowed.includes(path.split('/')[1] ?? ''))
      .map((path) => `${file} → ${path}`)
  })
  expect(upwards).toEqual([])
})

const planted = mkdtempSync(join(tmpdir(), 'layers-'))
afterEach(() => rmSync(planted, { recursive: true, force: true }))

/** Writes files that import other files, and tells which rules they break. */
async function broken(imports: Readonly<Record<string, readonly string[]>>) {
  for (const [file, targets] of Object.entries(imports)) {
    mkdirSync(join(planted, dirname(file)), { recursive: true })
    writeFileSync(
      join(planted, file),
      targets.map((target) => `import '${target}'\n`).join('') || 'export {}\n',
    )
  }
  writeFileSync(join(planted, 'package.json'), '{"type":"module"}')
  return (await violationsIn(planted)).violations.map((violation) => violation.split(':')[0])
}

test('the rule finds what it forbids', async () => {
  const found = await broken({
    'src/federation/idp/keys.ts': ['../sts/refusals.ts'],
    'src/federation/sts/refusals.ts': ['node:fs'],
    'src/federation/sts/service.ts': [],
    'src/federation/network.ts': ['./sts/service.ts'],
    'src/federation/client/get-id.ts': ['../sts/service.ts', '../sts/refusals.ts'],
    'src/federation/iam/policy.ts': ['../sts/refusals.ts'],
    'src/federation/http.ts': ['../machines/direct-sts.machine.ts'],
    'src/machines/direct-sts.machine.ts': ['../views/sequence.view.ts'],
    'src/views/sequence.view.ts': ['../federation/http.ts'],
    'src/infrastructure/reads.ts': ['./does-not-exist.ts'],
  })
  expect(new Set(found)).toEqual(
    new Set([
      'services meet only on the network',
      'federation uses no Node module',
      'only the network imports a service',
      'what services share is below them',
      'federation imports only itself',
      'machines imports only scenarios, federation',
      'every import is found',
      'no cycles',
    ]),
  )
})
