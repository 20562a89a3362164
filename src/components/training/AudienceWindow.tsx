import { useEffect, useState } from 'preact/hooks'
import { withDigit } from '../../training/scene-number.ts'
import { isAtItsEnd, shownOf } from '../../training/screen.ts'
import { type ScenePlan, scenesOf } from '../../training/sheet-plan.ts'
import { useSwitch } from '../stage/use-switch.ts'
import { AudienceStage } from './AudienceStage.tsx'
import './audience.css'
import './audience-stage.css'
import { AudienceStart } from './AudienceStart.tsx'
import type { ListedSheet } from './listed-sheet.ts'
import { PageToOpen } from './PageToOpen.tsx'
import { useAddress } from './use-address.ts'
import { useClicker } from './use-clicker.ts'
import { useFailureInSight } from './use-failure-in-sight.ts'
import { useScreen } from './use-screen.ts'
import { useSheet } from './use-sheet.ts'
import './vote-board.css'
import { VoteBoard } from './VoteBoard.tsx'

interface Props {
  /** The site’s base, with a slash at its end. */
  readonly base: string
  readonly sheets: readonly ListedSheet[]
}

/** What the group sees: what the console sends, or what a clicker and a link ask for. */
export function AudienceWindow({ base, sheets }: Props) {
  const { screen, send, isOtherOpen } = useScreen('audience')
  const { shown, blank, scale, detail, sheet } = screen
  const [keysOn, turnKeys] = useSwitch('shortcuts')
  const [typed, setTyped] = useState('')
  useAddress(screen, send)
  const plan = useSheet(base, sheet)
  const scenes = plan ? scenesOf(plan) : []
  const show = (scene: ScenePlan | undefined) => {
    setTyped('')
    if (scene) send({ type: 'show', shown: shownOf(scene) })
  }
  const number = 'scene' in shown ? (shown.scene ?? 0) : 0
  /** A step of the run; at its end, the scene beside it. */
  const go = (steps: 1 | -1) => {
    setTyped('')
    const beside = scenes[number - 1 + steps]
    if (!blank && beside && isAtItsEnd(shown, steps) && shown.kind !== 'vote') show(beside)
    else send({ type: steps > 0 ? 'step' : 'back' })
  }
  useClicker(
    {
      forward: () => go(1),
      back: () => go(-1),
      blank: () => send({ type: 'toggleBlank' }),
      detail: () => send({ type: 'toggleDetail' }),
      larger: () => send({ type: 'resize', steps: 1 }),
      smaller: () => send({ type: 'resize', steps: -1 }),
      digit: (digit) => {
        const { typed: more, scene } = withDigit(typed, digit, scenes.length)
        setTyped(more)
        if (scene !== undefined) show(scenes[scene - 1])
      },
      confirm: () => {
        show(scenes[Number(typed) - 1])
        return typed !== ''
      },
    },
    keysOn,
  )
  useEffect(() => {
    document.documentElement.style.setProperty('--scale', String(scale / 100))
  }, [scale])
  useFailureInSight(detail)
  const isStart = shown.kind === 'nothing' && !blank
  return (
    <main
      class="audience"
      data-shows={shown.kind}
      data-blank={blank || undefined}
      data-detail={detail || undefined}
    >
      {!isStart && <h1 class="unseen">{blank ? 'The screen is blank' : 'Audience window'}</h1>}
      <div class="audience-content" hidden={blank}>
        {shown.kind === 'nothing' && (
          <AudienceStart
            base={base}
            sheets={sheets}
            plan={plan}
            isConsoleOpen={isOtherOpen}
            keysOn={keysOn}
            onTurnKeys={turnKeys}
          />
        )}
        {shown.kind === 'run' && (
          <div class="audience-run" data-simulation={shown.scenario}>
            <AudienceStage
              shown={shown}
              from={`${base}scenarios/`}
              onMoved={(position, isOver) => send({ type: 'moved', position, isOver })}
            />
          </div>
        )}
        {shown.kind === 'page' && <PageToOpen title={shown.title} page={shown.page} />}
        {shown.kind === 'vote' && <VoteBoard vote={shown.vote} />}
        {typed !== '' && (
          <p class="audience-typed" role="status">
            Scene {typed}… Enter
          </p>
        )}
      </div>
    </main>
  )
}
