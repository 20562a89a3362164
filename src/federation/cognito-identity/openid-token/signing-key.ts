/**
 * The key that signs Cognito's own OpenID tokens. IT IS PUBLISHED WITH THIS PROJECT, PRIVATE HALF AND
 * ALL, and fixed, so that every run signs the same bytes: a demonstration key that protects nothing.
 * Its primes stand here; all else that a page would have to fetch follows from them.
 *
 * @module
 */
import { rsaKey } from '../../jose/rsa-key.ts'
import type { SigningKey } from '../../jose/sign-jwt.ts'

export const openIdTokenKey: SigningKey = {
  algorithm: 'RS512',
  privateKey: rsaKey(
    '7ko7o0R4QcETkLq-IhkDpDK78-84tLvlTH6QLA-0BTir4EtbePPeeVlwxATbcPKlcb6LstRTCYsVrEkMUeTsM9LI97_Za7yCxJSQWdAUS9dIa7wjI5XealOq-nPqWFOc2Rn7gdjYqy9KHQfjFYJCIVbecWdiD9lYzp-6MJAgxl8',
    '2iL7mWU1TMqpDe1Y8h27FB98TYqCv_wmXQyJ4HP0-L-9kgPd4JC0srph9g86iXQ2aFqZQuwbm780tNdjU5bYsd1ct8oEuRXuB-ggWQe9XsGh1ut7dnY1Bb8ddkEVgkrqLWMhJ0lOBOqIxbWsstQcWEXPgclhgmGj5qHJ4jOZJfU',
  ),
}
