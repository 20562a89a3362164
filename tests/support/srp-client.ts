/** The client's half of SRP as amazon-cognito-identity-js computes it; its types leave these two out. */
import { createRequire } from 'node:module'

export interface ClientInteger {
  readonly toString: (radix: number) => string
  readonly modPow: (
    exponent: ClientInteger,
    modulus: ClientInteger,
    callback: (error: unknown, result: ClientInteger) => void,
  ) => void
}

interface ClientHelper {
  readonly getLargeAValue: (callback: (error: unknown, value: ClientInteger) => void) => void
  readonly getPasswordAuthenticationKey: (
    username: string,
    password: string,
    serverKey: ClientInteger,
    salt: ClientInteger,
    callback: (error: unknown, key: Uint8Array) => void,
  ) => void
  readonly padHex: (value: ClientInteger) => string
}

const load = createRequire(import.meta.url)
const library = 'amazon-cognito-identity-js/lib'

const { default: Helper }: { readonly default: new (poolName: string) => ClientHelper } = load(
  `${library}/AuthenticationHelper.js`,
)
const {
  default: Integer,
}: { readonly default: new (text: string, radix: number) => ClientInteger } = load(
  `${library}/BigInteger.js`,
)

export const clientHelper = (poolName: string): ClientHelper => new Helper(poolName)

export const clientInteger = (hexadecimal: string): ClientInteger => new Integer(hexadecimal, 16)
