import { expect, test } from 'vitest'
import { resolveWish, type Wanted } from '../../../../src/components/editor/resolve-wish.ts'
import type { EditTarget } from '../../../../src/machines/edit/edit.ts'
import { replay, shown } from '../../../../src/machines/player.ts'
import type { RunEvent } from '../../../../src/machines/run-event.ts'
import { readScenario } from '../../../../src/scenarios/read-scenario.ts'
import { checksOf } from '../../../../src/views/checks.view.ts'

const account = '111122223333'

/** What the Edit button beside each policy opens that the last exchange of a run was decided by. */
async function wantedOf(
  id: string,
  faults: readonly string[],
): Promise<readonly (Wanted | undefined)[]> {
  const scenario = readScenario(id)
  const events: RunEvent[] = Array.from({ length: 8 }, () => ({ type: 'next' }))
  const positions = await replay({ scenario, faults, events })
  const run = { scenario, positions, events, cursor: positions.length - 1 }
  const { trace } = shown(run).context
  const exchange = trace.at(-1)?.exchanges.at(-1)
  if (!exchange) throw new Error('nothing was asked')
  const policies = checksOf(exchange).rows.flatMap((row) => row.policies)
  return policies
    .filter(({ isKept }) => isKept)
    .map(({ lines }) =>
      resolveWish(run, {
        kind: 'policy',
        text: lines.map(({ text }) => text).join('\n'),
        exchange: `${trace.length - 1}.0`,
      }),
    )
}

test.for<[what: string, id: string, faults: readonly string[], targets: EditTarget[]]>([
  [
    'a policy of the role itself',
    'photo-app-direct',
    ['object-outside-policy'],
    [{ kind: 'permission-policy', account, role: 'lumen-photos', policy: 'own-photos' }],
  ],
  [
    'a managed policy',
    'thumbnail-pod',
    [],
    [{ kind: 'managed-policy', account, policy: `arn:aws:iam::${account}:policy/read-photos` }],
  ],
  [
    'the policies of the role and of the bucket',
    'photo-app-session',
    ['session-denied-by-bucket'],
    [
      { kind: 'permission-policy', account, role: 'lumen-photos', policy: 'own-photos' },
      { kind: 'bucket-policy', bucket: 'lumen-photos' },
    ],
  ],
])(
  'beside what decided stands the way to change it: %s',
  { timeout: 30_000 },
  async ([, id, faults, targets]) => {
    const wanted = await wantedOf(id, faults)
    expect(wanted.map((each) => each?.target)).toEqual(targets)
  },
)
