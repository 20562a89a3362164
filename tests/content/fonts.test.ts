/** The fonts that are served are those that `npm run fonts` makes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutFont, fontCuts } from '../../src/tools/fonts.ts'

test.for(fontCuts)('$file is fresh', { timeout: 60_000 }, async (cut) => {
  const fresh = Buffer.from(await cutFont(cut))
  expect(fresh.equals(readFileSync(cut.file))).toBe(true)
})
