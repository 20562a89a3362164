import type { DeviceAct } from '../../federation/client/sync-plan.ts'
import type { Position } from '../../machines/advance.ts'
import type { Flow } from '../../scenarios/scenario.ts'
import type { RecordRow } from '../../views/device-copy.view.ts'
import { type DeviceView, devicesOf } from '../../views/devices.view.ts'
import './devices.css'
import { PartyMark } from './PartyMark.tsx'

export interface DevicesProps {
  /** The simulation's title: a page may have two, and their parts must be told apart. */
  readonly of: string
  readonly flow: Flow
  readonly position: Position
  readonly onAct: (act: DeviceAct) => void
}

/** The devices side by side below the store that keeps them in step; each can be switched and written on. */
export function DevicePanel({ of, flow, position, onAct }: DevicesProps) {
  const view = devicesOf(flow, position)
  if (!view) return null
  const { store, devices } = view
  return (
    <section class="devices" aria-label={`Devices, ${of}`}>
      <div class="device-store" data-party="sync">
        <p class="device-name">
          <PartyMark kind="sync" />
          <b>Cognito Sync</b> <span>dataset {store.dataset}</span>
        </p>
        {store.syncCount === undefined ? (
          <p class="device-note">Nobody is signed in yet, or there is nothing yet.</p>
        ) : (
          <p class="device-note">
            sync count <b class="device-count">{store.syncCount}</b>
          </p>
        )}
        <Records rows={store.records} />
      </div>
      <ul class="device-list">
        {devices.map((device) => (
          <DeviceCard key={device.id} device={device} onAct={onAct} />
        ))}
      </ul>
    </section>
  )
}

interface DeviceCardProps {
  readonly device: DeviceView
  readonly onAct: (act: DeviceAct) => void
}

function DeviceCard({ device, onAct }: DeviceCardProps) {
  const { name, platform, standing, online, syncCount, records, lag, push, controls } = device
  return (
    <li
      class="device"
      data-party="app"
      data-online={online}
      data-pushed={push !== undefined || undefined}
    >
      {push && (
        <div class="device-push" data-party="push">
          <p>
            <PartyMark kind="push" />
            <span>
              <b>Silent push</b> by {platform}: sync count {push.syncCount}
            </span>
          </p>
          <details>
            <summary>Payload</summary>
            <pre>{push.payload}</pre>
          </details>
        </div>
      )}
      <p class="device-name">
        <PartyMark kind="app" />
        <b>{name}</b> <span>{platform}</span>
      </p>
      <p class="device-note">
        {standing}
        {syncCount !== undefined && (
          <>
            , knows up to <b class="device-count">{syncCount}</b>
          </>
        )}
        {lag && (
          <span class="device-lag" data-behind={lag !== 'in step' || undefined}>
            {lag}
          </span>
        )}
      </p>
      <Records rows={records} unsent={online ? 'refused' : 'not sent'} />
      {controls ? (
        <div class="device-controls">
          <button
            type="button"
            role="switch"
            aria-checked={online}
            aria-disabled={!controls.enabled}
            onClick={() => controls.enabled && onAct(controls.network)}
          >
            <span class="device-switch" aria-hidden="true" />
            <span class="visually-hidden">{name}: </span>
            Online
          </button>
          <button
            type="button"
            aria-disabled={!controls.enabled}
            onClick={() => controls.enabled && onAct(controls.write)}
          >
            <span class="visually-hidden">{name}: </span>
            Write {controls.change}
          </button>
        </div>
      ) : (
        <p class="device-note">It registered long ago. What it keeps is not shown here.</p>
      )}
    </li>
  )
}

interface RecordsProps {
  readonly rows: readonly RecordRow[]
  /** Why a record that was written is not in the store. */
  readonly unsent?: string
}

const Records = ({ rows, unsent: why }: RecordsProps) =>
  rows.length === 0 ? null : (
    <ul class="device-records">
      {rows.map(({ key, value, syncCount, unsent }) => (
        <li key={key} data-unsent={unsent || undefined}>
          <code>
            {key}: {value}
          </code>
          <span>{unsent ? `${why}, was at ${syncCount}` : `at ${syncCount}`}</span>
        </li>
      ))}
    </ul>
  )
