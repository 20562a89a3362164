import type { SignInPage as Page } from '../../federation/idp/sign-in-page.ts'

interface Props {
  readonly page: Page
  /** The `sub` of whoever signs in in this run. */
  readonly user: string
  readonly onContinue: () => void
}

/** The provider's own page, as the person sees it. The app sees nothing of what happens here. */
export function SignInPage({ page, user, onContinue }: Props) {
  const { title, provider, client, accounts, scopes, action } = page
  return (
    <section class="sign-in" data-party="idp" aria-label={title}>
      <p class="sign-in-address">{action.replace(/^https:\/\//, '').replace(/\/.*/, '')}</p>
      <div class="sign-in-page">
        <p class="sign-in-title">{title}</p>
        <p>
          {client} wants to know who you are. {provider} would tell it:
        </p>
        <ul class="sign-in-scopes">
          {scopes.map(({ name, says }) => (
            <li key={name}>{says}</li>
          ))}
        </ul>
        <ul class="sign-in-accounts">
          {accounts.map(({ sub, name, email }) => (
            <li key={sub}>
              {sub === user ? (
                <button type="button" onClick={onContinue}>
                  <b>Continue as {name}</b> <span>{email}</span>
                </button>
              ) : (
                <p>
                  {name} <span>signed out on this device</span>
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
