import type { LaneCall, LaneCell, LaneHead, LanesRow } from '../../views/lanes.view.ts'
import type { TheftOutcome } from '../../views/lanes-theft.view.ts'
import { PartyMark } from '../stage/PartyMark.tsx'

interface Props {
  readonly heads: readonly LaneHead[]
  readonly rows: readonly LanesRow[]
  /** Where a page has two of these: what the second calls its tabs. */
  readonly name?: string
  /** Called when another way is chosen to be shown. */
  readonly onWay?: () => void
}

/** A column for each way, a row for each purpose. Where there is no room, one column at a time. */
export function LanesTable({ heads, rows, name = 'lane', onWay }: Props) {
  return (
    <>
      <fieldset class="lanes-tabs" onChange={onWay}>
        <legend class="visually-hidden">Which way to show</legend>
        {heads.map(({ flow, short }, index) => (
          <label key={flow}>
            <input type="radio" name={name} value={index} defaultChecked={index === 0} />
            {short}
          </label>
        ))}
      </fieldset>
      <table class="lanes-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">Purpose</span>
            </th>
            {heads.map(({ flow, name: title, route }) => (
              <th key={flow} scope="col">
                <b>{title}</b>
                <small>{route}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ purpose, title, status, cells }, row) => (
            <tr
              key={purpose}
              data-status={status}
              aria-current={status === 'current' ? 'step' : undefined}
            >
              <th scope="row">
                <span class="lanes-number">{row + 1}</span> {title}
                {status === 'ahead' && <span class="visually-hidden">, still to come</span>}
              </th>
              {cells.map((cell, index) => (
                <td key={heads[index]?.flow}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Cell = ({ cell: { calls, theft, note } }: { readonly cell: LaneCell }) => (
  <>
    {note !== undefined && <p class="lane-note">{note}</p>}
    {calls.length > 0 && (
      <ol>
        {calls.map((call) => (
          <Call key={call.key} call={call} />
        ))}
      </ol>
    )}
    {theft.length > 0 && (
      <dl class="lane-theft">
        {theft.map((outcome) => (
          <Attempt key={outcome.attempt} outcome={outcome} />
        ))}
      </dl>
    )}
  </>
)

function Call({ call }: { readonly call: LaneCall }) {
  const { operation, to, brings, status, refused, failed, signed, depth, count } = call
  return (
    <li
      class="lane-call"
      data-party={to.kind}
      data-refused={refused || undefined}
      data-hidden={depth > 0 || undefined}
      style={depth > 1 ? { '--depth': depth } : undefined}
    >
      <PartyMark kind={to.kind} />
      <p>
        <code>{operation}</code>
        {count > 1 && <span> ×{count}</span>}
        {signed && <em>signed</em>}
        <small>
          {depth > 0 && <span class="visually-hidden">Hidden from the app: </span>}
          {to.name}: {refused && `${status} `}
          {brings}
        </small>
        {refused && failed && <small class="lane-failed">Failed: {failed}</small>}
      </p>
    </li>
  )
}

const Attempt = ({ outcome }: { readonly outcome: TheftOutcome }) => (
  <div data-refused={outcome.refused || undefined}>
    <dt>{outcome.attempt}</dt>
    <dd>
      <span aria-hidden="true">{outcome.refused ? '✕' : '✓'} </span>
      {outcome.says}
      {outcome.stoppedBy && <small>{outcome.stoppedBy}</small>}
    </dd>
  </div>
)
