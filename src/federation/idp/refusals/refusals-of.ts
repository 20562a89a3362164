/** How each provider says no, by its dialect. @module */
import { entryOf } from '../../lookup.ts'
import type { DialectName, IdentityProvider } from '../identity-provider.ts'
import { appleRefusals } from './apple.ts'
import { facebookRefusals } from './facebook.ts'
import { googleRefusals } from './google.ts'
import { loginWithAmazonRefusals } from './login-with-amazon.ts'
import { openIdRefusals } from './openid.ts'
import type { ProviderRefusals } from './provider-refusals.ts'

const refusals: Readonly<Partial<Record<DialectName, ProviderRefusals>>> = {
  apple: appleRefusals,
  facebook: facebookRefusals,
  google: googleRefusals,
  'login-with-amazon': loginWithAmazonRefusals,
}

/** The provider's own refusals; those of the standards where it has none. */
export const refusalsOf = ({ dialect }: IdentityProvider): ProviderRefusals =>
  entryOf(refusals, dialect) ?? openIdRefusals
