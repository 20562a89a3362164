/**
 * The key that signs Cognito's own OpenID tokens. IT IS PUBLISHED WITH THIS PROJECT, PRIVATE HALF AND
 * ALL, and fixed, so that every run signs the same bytes: a demonstration key that protects nothing.
 *
 * @module
 */
import type { SigningKey } from '../../jose/sign-jwt.ts'

export const openIdTokenKid = 'demo-cognito-identity-1'

export const openIdTokenKey: SigningKey = {
  algorithm: 'RS256',
  privateKey: {
    kty: 'RSA',
    n: 'ywvG1oUJHw1rGZDiJpKTPALPn1leBBlzHylhtYbFJq2hrLyCTgyzYtQoua-5B3VxkbiMLifayrYDsXwbEhbjVP-zK1H58eObPdHScoVdhOvhEQ1FKbKvnqVbXe2QbXWAxCeRCpeBaEpJfXw6Z2B0wWQ_p4t2beMQGuX19g7mwZXXvBzvAxrIX5Y15ZWseIO0jqbZPBJ96pLECLzFmPx6oVRa67zgRiGTRZtA6N7EgxumAEf136p2vyk1GJbcDbdNUQ2Y16zTIzOWi7HB2BjXWRIQ0e5iZ0JwTg_qYcTC70euJE-TtBWNeXup1M5nzaNg3sN6LjJTC8Tc8ZdIJ9CT6w',
    e: 'AQAB',
    d: 'ECUIk2gSmJh9ipPdl4mSEXR7w8TcV-EaKUEmFsP3iyLFNzHp_oC-Br6t2k3hnXk2JYsSAl2C5Rlh48vlbyPIwapvOaOUByq83kZ_wEFgdUA4Lh3rAOzHUAr_39ES6dEtAuvOeZQgYwV9IHAvSKb_wZzR_uV07jnevvTIAN-gc4XtTa2v57JqpbCoeOhG_PvHvppgkMBQ5-acMZ8trkdsIxZClqdSoLNM-0VhiyvH_kUIVoGO8ezUs8FAA3xCt4oZuU6XW2tyqtNCM702zyPZqBHCL9UWLkHnd88wGo-xlTIsYnwG8MGYcpG9-tgs39Pnu3ZwvFgBFtjDZxmv5hxzCQ',
    p: '7ko7o0R4QcETkLq-IhkDpDK78-84tLvlTH6QLA-0BTir4EtbePPeeVlwxATbcPKlcb6LstRTCYsVrEkMUeTsM9LI97_Za7yCxJSQWdAUS9dIa7wjI5XealOq-nPqWFOc2Rn7gdjYqy9KHQfjFYJCIVbecWdiD9lYzp-6MJAgxl8',
    q: '2iL7mWU1TMqpDe1Y8h27FB98TYqCv_wmXQyJ4HP0-L-9kgPd4JC0srph9g86iXQ2aFqZQuwbm780tNdjU5bYsd1ct8oEuRXuB-ggWQe9XsGh1ut7dnY1Bb8ddkEVgkrqLWMhJ0lOBOqIxbWsstQcWEXPgclhgmGj5qHJ4jOZJfU',
    dp: 'DFGSG7KidOPCWy0MPz8DzS1CQi4PxGgiRn4UffKh39M6L3I13F7fFW7mQXvuzDv_CY5MMoZ_dHLYP_vWwzUOcO9orEYiu0sXh4oWnE4Bfpo2iDtFpcVNpjmFEUWEy-Qmq6KIOgI30UG0lyOdPbNqL8cJ4NrzWtZlnOjs-y24RAk',
    dq: 'TK1xXYlrA_RVGpUs5-a1hSxQKH2g2lWLMrgemyyHlwznWTVMwAx9yDmmB7VwsTKNkX8PUqvmRIggwdTYkGB9CYCzf9Ned6USx-q7vC_xTCaqef7KpmiE2OFGPPRB2Ev3Jz8qP0IQT8AVldH3w-C1mf3oJEoioY8q6v5CFeZnViU',
    qi: 'kZOPoR_xWAmYB55B74D0uX3904-nfuH1v9uzyOB-cdHL4rwAbUs3w7QBi1MOWJ7p7IXkKq-zgb0srrLLWqEaJ6FSnApDYgMOJLuGN6-ZqeL7oPm1yW-8p7OkICw8qLkLrtjVNet3ixFlBWh4vNDyxhaTP5WK2WNhsQQpYYK2Hp8',
  },
}
