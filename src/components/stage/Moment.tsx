import type { Position } from '../../machines/advance.ts'
import type { Fault } from '../../scenarios/scenario.ts'
import { partyOf } from '../../views/parties.view.ts'
import { PredictionCard, PredictionOutcome } from './PredictionCard.tsx'
import type { Outcome, Prediction } from './prediction.ts'
import { Refusal } from './Refusal.tsx'
import { SignInPage } from './SignInPage.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly position: Position
  readonly faults: readonly Fault[]
  /** To be asked here. */
  readonly prediction: Prediction | undefined
  readonly guess: string | undefined
  /** What was guessed before the last step. */
  readonly outcome: Outcome | undefined
  readonly onGuess: (answer: string) => void
  readonly onStep: () => void
  readonly onShowChecks: () => void
  readonly onUndo: () => void
  readonly onBack: () => void
}

const loadManagedLoginPage = () => import('./ManagedLoginPage.tsx')

/** What stands in the stage below the last message: the provider's page, a question, or a refusal. */
export function Moment(props: Props) {
  const { position, faults, prediction, guess, outcome } = props
  const { app, world, holdings, refusal } = position.context
  const managedLogin = refusal ? undefined : holdings.managedLogin
  const managed = useLoaded(managedLogin !== undefined, loadManagedLoginPage)
  return (
    <>
      {outcome && <PredictionOutcome {...outcome} />}
      {holdings.signIn && 'user' in app.tokenFrom && !refusal && (
        <SignInPage
          page={holdings.signIn.page}
          user={app.tokenFrom.user}
          onContinue={props.onStep}
        />
      )}
      {managedLogin && managed && app.tokenFrom.kind === 'managed-login' && (
        <managed.ManagedLoginPage
          page={managedLogin.page}
          host={app.tokenFrom.host}
          provider={app.tokenFrom.identityProvider}
          onContinue={props.onStep}
        />
      )}
      {refusal && (
        <Refusal
          refusal={refusal}
          by={partyOf(refusal.party, app, world).name}
          faults={faults}
          onShowChecks={props.onShowChecks}
          onUndo={props.onUndo}
          onBack={props.onBack}
        />
      )}
      {prediction && (
        <PredictionCard prediction={prediction} guess={guess} onGuess={props.onGuess} />
      )}
    </>
  )
}
