import type { Screen } from '../../training/screen.ts'
import type { ScenePlan, SheetPlan } from '../../training/sheet-plan.ts'
import { lowerFirst } from '../../views/lower-first.ts'

interface Props {
  readonly plan: SheetPlan
  /** The block that the session is in. */
  readonly block: number
  readonly screen: Screen
  readonly onShow: (scene: ScenePlan) => void
}

/** What can be shown: the scenes of the block first, those of the others when they are asked for. */
export function SceneList({ plan, block, screen, onShow }: Props) {
  const current = plan.blocks[block]?.scenes ?? []
  const others = plan.blocks.filter(({ scenes }, at) => at !== block && scenes.length > 0)
  const number = 'scene' in screen.shown ? screen.shown.scene : undefined
  const list = (scenes: readonly ScenePlan[]) => (
    <ul class="trainer-scenes">
      {scenes.map((scene) => (
        <SceneRow
          key={scene.number}
          scene={scene}
          isShown={scene.number === number}
          onShow={onShow}
        />
      ))}
    </ul>
  )
  return (
    <section class="trainer-card" aria-labelledby="trainer-scenes">
      <h2 id="trainer-scenes">Scenes</h2>
      {current.length > 0 ? list(current) : <p>Nothing is to be shown in this block.</p>}
      <details>
        <summary>Scenes of the other blocks</summary>
        {others.map(({ title, scenes }, at) => (
          <div key={at}>
            <h3>{title}</h3>
            {list(scenes)}
          </div>
        ))}
      </details>
    </section>
  )
}

interface RowProps {
  readonly scene: ScenePlan
  readonly isShown: boolean
  readonly onShow: (scene: ScenePlan) => void
}

function SceneRow({ scene, isShown, onShow }: RowProps) {
  const { number, title } = scene
  const name =
    scene.kind === 'page' ? title : `${title}, ${lowerFirst(scene.stops[scene.at]?.title ?? '')}`
  return (
    <li>
      <button
        type="button"
        aria-current={isShown || undefined}
        aria-label={`Show ${number}: ${name}`}
        onClick={() => onShow(scene)}
      >
        Show {number}
      </button>
      <p>
        {name}
        {scene.kind === 'run' && (
          <small>
            {scene.faults.map((fault) => `What if: ${lowerFirst(fault)}. `)}
            {scene.ends === 'granted' ? 'Goes through.' : `Ends in ${scene.ends}.`}
          </small>
        )}
        {scene.kind === 'page' && <small>Everybody gets the address.</small>}
      </p>
    </li>
  )
}
