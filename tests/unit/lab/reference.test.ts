/** The reference page shows what the lab does: the same commands, every control call, every option. */
/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { controlCalls } from '../../../src/lab/control/control.ts'
import { openLab } from '../../../src/lab/lab.ts'
import { usage } from '../../../src/lab/options.ts'
import { castOf } from '../../../src/lab/story/cast.ts'
import { storyOf } from '../../../src/lab/story/story.ts'
import { demoCredentials } from '../../../src/scenarios/administrator.ts'

const page = readFileSync('content/reference/lab.mdx', 'utf8')

test('it has every command of the story, in order', () => {
  const cast = castOf(openLab('photo-app-direct').store.current())
  if (!cast) throw new Error('the scenario has changed')
  let from = 0
  for (const { command } of storyOf(cast, 'http://127.0.0.1:4566').flatMap(({ steps }) => steps)) {
    const at = page.indexOf(command, from)
    expect(at, command).toBeGreaterThan(-1)
    from = at + command.length
  }
})

test('its table has every control call', () => {
  const shown = [...page.matchAll(/^\| `((?:GET|POST|PUT) \/_lab\/[a-z-]+)`/gm)].map(([, it]) => it)
  expect(shown.sort()).toEqual([...controlCalls].sort())
})

test('it has every option, and the demonstration keys', () => {
  for (const [option] of usage.matchAll(/--(?!help)[a-z]+/g)) expect(page).toContain(`\`${option}`)
  expect(page).toContain(demoCredentials.accessKeyId)
  expect(page).toContain(demoCredentials.secretAccessKey)
})
