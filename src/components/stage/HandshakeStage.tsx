import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { type RunToOpen, shown } from '../../machines/player.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { editsOf } from '../../views/edits.view.ts'
import { chosenFaults } from '../../views/faults.view.ts'
import { narrate } from '../../views/narration.view.ts'
import { sequenceOf } from '../../views/sequence.view.ts'
import { shelfOf } from '../../views/shelf.view.ts'
import { timeText } from '../../views/time.view.ts'
import './stage.css'
import './title-bar.css'
import './sequence.css'
import './message.css'
import './sequence-cards.css'
import './moment.css'
import './inspector.css'
import './wire.css'
import './token.css'
import './checks.css'
import './chart.css'
import './shelf.css'
import './menus.css'
import './progress.css'
import './controls.css'
import './controls-narrow.css'
import './runs.css'
import './link.css'
import './static.css'
import { Devices } from './Devices.tsx'
import { EditorHost } from './EditorHost.tsx'
import { showInspector } from './follow.ts'
import { InsecureNotice } from './InsecureNotice.tsx'
import { Inspector } from './Inspector.tsx'
import { LinkHost } from './LinkHost.tsx'
import { Moment } from './Moment.tsx'
import { Narrative } from './Narrative.tsx'
import { PlayerBar } from './PlayerBar.tsx'
import type { Prediction } from './prediction.ts'
import { Sequence } from './Sequence.tsx'
import { Shelf } from './Shelf.tsx'
import { TitleBar } from './TitleBar.tsx'
import { EditContext, type EditWish, OpenedContext } from './use-edit.ts'
import { useExplanations } from './use-explanations.ts'
import { useGivenRun } from './use-given-run.ts'
import { useInspection } from './use-inspection.ts'
import { type Player, usePlayer } from './use-player.ts'
import { usePredictions } from './use-predictions.ts'
import { type Shortcut, shortcutOf } from './use-shortcuts.ts'
import { useShownRun } from './use-shown-run.ts'
import { useSwitch } from './use-switch.ts'
import { useWarmUp } from './use-warm-up.ts'

interface Props {
  readonly scenario: Scenario
  /** Questions before turning points. */
  readonly predictions?: readonly Prediction[]
  /** The lesson's `<Step>`s. */
  readonly children?: ComponentChildren
  /** A run to begin with. */
  readonly opens?: RunToOpen
  /** What stands below the stage and goes by its run. */
  readonly foot?: (player: Player) => ComponentChildren
}

/** The simulation: a handshake to be stepped, taken back, broken and looked into. */
export function HandshakeStage({ scenario, predictions = [], children, opens, foot }: Props) {
  const root = useRef<HTMLElement>(null)
  const player = usePlayer(scenario)
  const { context, ready, act, step, back, choose, play } = player
  const { faults, cursor, positions } = context
  const position = shown(context)
  const { app, world } = position.context
  const [shortcutsOn, turnShortcuts] = useSwitch('shortcuts')
  const [xRay, turnXRay] = useSwitch('x-ray')
  const inspection = useInspection(position)
  const [wish, edit] = useState<EditWish>()
  const { prediction, guess, outcome, guessThat } = usePredictions(context, predictions)
  useWarmUp(root, scenario, ready === 'yes')
  useShownRun(root, player)
  useGivenRun(opens, player)
  const explanations = useExplanations()

  // What was pressed goes away; the keys shall go on to step the run.
  const keepFocus = () => root.current?.focus({ preventScroll: true })
  const keepingFocus =
    <About extends unknown[]>(deed: (...about: About) => void) =>
    (...about: About) => {
      deed(...about)
      keepFocus()
    }
  const shortcuts: Readonly<Record<Shortcut, () => void>> = {
    back,
    forward: step,
    start: () => act({ type: 'jump', to: 0 }),
    end: () => act({ type: 'jump', to: positions.length - 1 }),
    play,
    reset: () => act({ type: 'reset' }),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const shortcut = shortcutsOn ? shortcutOf(event) : undefined
    if (!shortcut) return
    event.preventDefault()
    shortcuts[shortcut]()
  }
  const wrong = chosenFaults(scenario, faults)

  return (
    <EditContext.Provider value={edit}>
      <section
        class="simulation"
        aria-label={`Simulation: ${scenario.title}`}
        ref={root}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <TitleBar
          title={scenario.title}
          region={app.region}
          time={timeText(world.now)}
          xRay={xRay}
          onXRay={turnXRay}
          faults={wrong}
          onUndo={keepingFocus((fault) => choose(faults.filter((id) => id !== fault)))}
          edits={editsOf(context)}
          onUndoEdit={keepingFocus((event) => act({ type: 'undoEdits', events: [event] }))}
        />
        {ready === 'insecure' && <InsecureNotice />}
        <LinkHost root={root} player={player} />
        <div class="view">
          <Sequence
            of={scenario.title}
            sequence={sequenceOf(scenario.flow, position, { hiddenCalls: xRay })}
            position={position}
            opened={inspection.opened}
            side={inspection.tab === 'request' ? 'request' : 'response'}
            onOpen={inspection.openMessage}
            onPress={() => showInspector(root.current)}
          >
            <Moment
              position={position}
              faults={wrong}
              prediction={prediction}
              guess={guess}
              outcome={outcome}
              onGuess={guessThat}
              onStep={keepingFocus(step)}
              onShowChecks={() => {
                inspection.openChecks()
                showInspector(root.current)
              }}
              onUndo={keepingFocus(() => choose([]))}
              onBack={keepingFocus(back)}
            />
          </Sequence>
          <Narrative
            sentence={narrate(scenario.flow, position, positions[cursor - 1])}
            state={position.state}
          >
            {children}
          </Narrative>
          <OpenedContext.Provider value={inspection.opened}>
            <Inspector
              of={scenario.title}
              flow={scenario.flow}
              position={position}
              exchange={inspection.exchange}
              tab={inspection.tab}
              onTab={inspection.openTab}
              explanations={explanations}
            />
          </OpenedContext.Provider>
        </div>
        {app.sync && (
          <Devices
            of={scenario.title}
            flow={scenario.flow}
            position={position}
            onAct={(deed) => act({ type: 'useDevice', act: deed })}
          />
        )}
        <Shelf items={shelfOf(position)} holder={app.name} of={scenario.title} />
        <PlayerBar player={player} shortcutsOn={shortcutsOn} onTurnShortcuts={turnShortcuts} />
        <EditorHost
          player={player}
          wish={wish}
          onClose={() => {
            edit(undefined)
            if (document.activeElement === document.body) keepFocus()
          }}
        />
        {foot?.(player)}
      </section>
    </EditContext.Provider>
  )
}
