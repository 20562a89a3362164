import type { LoginPage } from '../../federation/cognito-idp/managed-login/login-page.ts'

interface Props {
  readonly page: LoginPage
  /** The host of managed login. */
  readonly host: string
  /** Whom the person goes to in this run, as the user pool names it. */
  readonly provider: string
  readonly onContinue: () => void
}

/** The user pool's own page, as the person sees it. The app sees nothing of what happens here. */
export function ManagedLoginPage({ page, host, provider, onContinue }: Props) {
  const { title, client, providers, action, signUp, forgotPassword } = page
  const offered = providers.some(({ name }) => name === provider)
  const others = [forgotPassword && 'Forgot your password?', signUp && 'Sign up'].filter(Boolean)
  return (
    <section class="sign-in" data-party="directory" aria-label={title}>
      <p class="sign-in-address">{host}</p>
      <div class="sign-in-page">
        <p class="sign-in-title">{title}</p>
        <p>{client} wants to know who you are.</p>
        <ul class="sign-in-accounts">
          {providers.map(({ name, label }) => (
            <li key={name}>
              {name === provider ? (
                <button type="button" onClick={onContinue}>
                  <b>Continue with {label}</b>
                </button>
              ) : (
                <p>Continue with {label}</p>
              )}
            </li>
          ))}
          {action && (
            <li>
              <p>
                User name and password <span>of people who signed up here: demonstration data</span>
              </p>
            </li>
          )}
          {others.map((text) => (
            <li key={text}>
              <p>{text}</p>
            </li>
          ))}
          {!offered && (
            <li>
              <p>This page does not offer {provider}.</p>
              <button type="button" onClick={onContinue}>
                Ask for {provider} all the same
              </button>
            </li>
          )}
        </ul>
      </div>
    </section>
  )
}
