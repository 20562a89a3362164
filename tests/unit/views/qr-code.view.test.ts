import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { HandshakeEvent } from '../../../src/machines/handshake.ts'
import { writeRunLink } from '../../../src/machines/run-link.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { qrCodeOf } from '../../../src/views/qr-code.view.ts'

/** The dark modules that a path draws, as rows of signs. */
function drawn(path: string, size: number): readonly string[] {
  const rows = Array.from({ length: size }, () => Array<string>(size).fill('·'))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at++) {
      const row = rows[Number(y)]
      if (row) row[Number(x) + at] = '#'
    }
  return rows.map((row) => row.join(''))
}

test('a code is drawn with its finders and four light modules around it', () => {
  const { version, size, path } = qrCodeOf('https://a.example/')
  const rows = drawn(path, size)
  expect([version, size]).toEqual([2, 25 + 8])
  expect(rows.slice(0, 4)).toEqual(Array(4).fill('·'.repeat(size)))
  expect(rows.slice(4, 11).map((row) => row.slice(0, 12))).toEqual([
    '····#######·',
    '····#·····#·',
    '····#·###·#·',
    '····#·###·#·',
    '····#·###·#·',
    '····#·····#·',
    '····#######·',
  ])
})

test.for(readdirSync('content/scenarios').map((file) => file.replace(/\.yaml$/, '')))(
  'the link to any moment of %s, whatever is wrong, is a code of version 10 at most',
  (id) => {
    const scenario = readScenario(id)
    const faults = scenario.faults.map((fault) => fault.id)
    const next: HandshakeEvent = { type: 'next' }
    const later: HandshakeEvent = { type: 'moveClock', seconds: 3600 }
    for (const chosen of [[], ...faults.map((fault) => [fault]), faults]) {
      const events = [...Array<HandshakeEvent>(10).fill(next), later, next]
      const fragment = writeRunLink(scenario, { faults: chosen, events, cursor: 11 })
      const link = `https://handshake.example.org/lessons/${'x'.repeat(32)}/${fragment}`
      expect(qrCodeOf(link).version).toBeLessThanOrEqual(10)
    }
  },
)
