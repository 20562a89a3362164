/** What the command line may say. */
import { expect, test } from 'vitest'
import { readOptions } from '../../../src/lab/options.ts'

test('nothing said: this machine only, port 4566, the first lesson’s world', () => {
  expect(readOptions([])).toEqual({
    ok: true,
    value: {
      port: 4566,
      host: '127.0.0.1',
      scenario: 'photo-app-direct',
      verbose: false,
      json: false,
      help: false,
    },
  })
})

test.for([
  [['--port', 'x'], '--port must be a number from 0 to 65535, not x.'],
  [['--port', '65536'], '--port must be a number from 0 to 65535, not 65536.'],
  [['--prot', '1'], expect.stringContaining('--prot')],
  [['extra'], expect.stringContaining('extra')],
] as const)('%j is refused', ([args, sentence]) => {
  expect(readOptions(args)).toEqual({ ok: false, refusal: sentence })
})
