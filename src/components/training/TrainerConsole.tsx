import { useEffect, useState } from 'preact/hooks'
import { shownOf } from '../../training/screen.ts'
import type { VotePlan } from '../../training/sheet-plan.ts'
import { BlockNotes } from './BlockNotes.tsx'
import { FollowAlong } from './FollowAlong.tsx'
import type { ListedSheet } from './listed-sheet.ts'
import { SceneList } from './SceneList.tsx'
import { ScreenPanel } from './ScreenPanel.tsx'
import { SessionClock } from './SessionClock.tsx'
import './trainer.css'
import './trainer-panels.css'
import { useScreen } from './use-screen.ts'
import { useSession } from './use-session.ts'
import { useSheet } from './use-sheet.ts'
import { VotePanel } from './VotePanel.tsx'

interface Props {
  /** The site’s base, with a slash at its end. */
  readonly base: string
  readonly sheets: readonly ListedSheet[]
}

/** The trainer’s side of a session: what to say now, how late it is, and what the group sees. */
export function TrainerConsole({ base, sheets }: Props) {
  const { screen, send, isOtherOpen } = useScreen('console')
  const [chosen, choose] = useChosenSheet(sheets)
  const plan = useSheet(base, chosen)
  const session = useSession(plan)
  const { block: at } = session.context
  const block = plan?.blocks[at]
  const next = plan?.blocks[at + 1]
  const ask = (vote: VotePlan) => send({ type: 'askGroup', vote })
  return (
    <div class="trainer">
      <p class="trainer-choice">
        <label for="trainer-sheet">Run sheet</label>
        <select
          id="trainer-sheet"
          value={chosen ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {chosen === undefined && <option value="">Choose one</option>}
          {sheets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        {chosen !== undefined && (
          <a href={`${base}training/${chosen}/`}>The whole sheet, to read and print</a>
        )}
      </p>
      {plan && block ? (
        <>
          <SessionClock plan={plan} session={session} />
          <div class="trainer-columns">
            <div>
              <BlockNotes
                block={block}
                next={next}
                place={`Block ${at + 1} of ${plan.blocks.length}`}
                onPrevious={at > 0 ? () => session.goTo(at - 1) : undefined}
                onNext={next && (() => session.goTo(at + 1))}
              />
            </div>
            <div>
              <ScreenPanel
                screen={screen}
                plan={plan}
                address={`${base}present/?sheet=${plan.id}`}
                isOpen={isOtherOpen}
                send={send}
              />
              <VotePanel screen={screen} votes={block.votes} onAsk={ask} send={send} />
              <SceneList
                plan={plan}
                block={at}
                screen={screen}
                onShow={(scene) => send({ type: 'show', shown: shownOf(scene), sheet: plan.id })}
              />
              <FollowAlong screen={screen} plan={plan} />
            </div>
          </div>
        </>
      ) : (
        <p class="trainer-wait" role="status">
          {chosen === undefined
            ? 'Choose a run sheet to begin. The clock starts when you start it.'
            : 'One moment …'}
        </p>
      )}
    </div>
  )
}

const prefix = '#sheet='

/** The sheet that was chosen here or by the page’s address, where it stays. */
function useChosenSheet(sheets: readonly ListedSheet[]) {
  const [chosen, setChosen] = useState<string>()
  useEffect(() => {
    const follow = () => {
      const named = sheets.find(({ id }) => `${prefix}${id}` === location.hash)
      if (named) setChosen(named.id)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [sheets])
  const choose = (id: string) => {
    history.replaceState(null, '', `${prefix}${id}`)
    setChosen(id)
  }
  return [chosen, choose] as const
}
