import { shown } from '../../machines/player.ts'
import { clockMovesOf } from '../../views/clock.view.ts'
import { faultGroupsOf } from '../../views/faults.view.ts'
import { progressOf } from '../../views/progress.view.ts'
import { timeText } from '../../views/time.view.ts'
import { ClockMenu } from './ClockMenu.tsx'
import { ControlBar, Pace } from './ControlBar.tsx'
import { EditMenu } from './EditMenu.tsx'
import { FaultMenu } from './FaultMenu.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { Progress } from './Progress.tsx'
import { RunMenu } from './RunMenu.tsx'
import { ShareMenu } from './ShareMenu.tsx'
import { TakeMenu } from './TakeMenu.tsx'
import type { Player } from './use-player.ts'

interface Props {
  readonly player: Player
  readonly shortcutsOn: boolean
  readonly onTurnShortcuts: (on: boolean) => void
}

/** Where a reader drives the run: its stops, the buttons, and the menus. */
export function PlayerBar({ player, shortcutsOn, onTurnShortcuts }: Props) {
  const { context, act, choose } = player
  const position = shown(context)
  return (
    <div class="bar">
      <Progress
        of={context.scenario.title}
        stops={progressOf(context)}
        onJump={(to) => act({ type: 'jump', to })}
      />
      <ControlBar player={player}>
        {context.kept.length > 0 && (
          <RunMenu context={context} onReturn={(run) => act({ type: 'returnTo', run })} />
        )}
        {context.scenario.faults.length > 0 && (
          <FaultMenu groups={faultGroupsOf(context.scenario, context.faults)} onChoose={choose} />
        )}
        <EditMenu run={context} />
        <ClockMenu
          time={timeText(position.context.world.now)}
          moves={clockMovesOf(position)}
          onMove={(seconds) => act({ type: 'moveClock', seconds })}
        />
        <ShareMenu context={context} />
        <TakeMenu context={context} />
        <MoreMenu on={shortcutsOn} onTurn={onTurnShortcuts}>
          <Pace player={player} />
          <TakeMenu context={context} />
        </MoreMenu>
      </ControlBar>
    </div>
  )
}
