import type { DevicesProps } from './DevicePanel.tsx'
import { useLoaded } from './use-loaded.ts'

const loadPanel = () => import('./DevicePanel.tsx')

/** The place of the devices, which are fetched: few scenarios have any. */
export function Devices(props: DevicesProps) {
  const panel = useLoaded(true, loadPanel)
  return <div class="devices-home">{panel && <panel.DevicePanel {...props} />}</div>
}
