import type { Screen } from '../../training/screen.ts'
import type { SheetPlan } from '../../training/sheet-plan.ts'
import { addressOf } from '../../views/screen.view.ts'
import { CopyButton } from '../stage/CopyButton.tsx'
import { QrCode } from '../stage/QrCode.tsx'

interface Props {
  readonly screen: Screen
  readonly plan: SheetPlan
}

/** The address of what is shown, for people who follow on a device of their own. */
export function FollowAlong({ screen, plan }: Props) {
  const path = addressOf(screen, plan)
  const address = path && `${location.origin}${path}`
  return (
    <section class="trainer-card" aria-labelledby="trainer-follow">
      <h2 id="trainer-follow">To follow along</h2>
      {address ? (
        <div class="trainer-follow">
          <QrCode text={address} title="The address of this scene as a QR code" />
          <div>
            <p>Whoever opens this sees the same run at the same step.</p>
            <p class="trainer-address">
              <a href={address}>{address}</a>
            </p>
            <CopyButton what="Address" text={address}>
              Copy
            </CopyButton>
          </div>
        </div>
      ) : (
        <p>Show a scene, and its address stands here with a QR code.</p>
      )}
    </section>
  )
}
