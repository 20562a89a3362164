/**
 * `npm run package`: writes packages for learning management systems into `packages/`, from the site
 * that is built in `dist/`. `npm run package -- --mastery 70` asks for 70 per cent of the assessment,
 * `--mastery none` for an answer to every question of the lessons.
 *
 * @module
 */
/// <reference types="node" />
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { usualPassMark } from '../../learning/assessment-score.ts'
import { makePackages } from './make-packages.ts'
import { zipFiles } from './zip-files.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../../${name}/`, import.meta.url))

function passMarkIn(text: string): number | undefined {
  if (text === 'none') return undefined
  const passMark = Number(text)
  if (text !== '' && passMark >= 0 && passMark <= 100) return passMark
  throw new Error(`--mastery is a number from 0 to 100, or none; not “${text}”`)
}

const { values } = parseArgs({
  options: { mastery: { type: 'string', default: String(usualPassMark) } },
})
const packages = await makePackages({
  dist: folder('dist'),
  base: `/${process.env['BASE'] ?? ''}/`.replace(/\/+/g, '/'),
  passMark: passMarkIn(values.mastery),
})
mkdirSync(folder('packages'), { recursive: true })
for (const [name, files] of packages) {
  const bytes = zipFiles(files)
  writeFileSync(`${folder('packages')}${name}.zip`, bytes)
  console.log(`packages/${name}.zip  ${files.size} files, ${(bytes.length / 1e6).toFixed(1)} MB`)
}
