/** What a service says when it says no. A refusal is a value; exceptions are defects. @module */

/** Code, HTTP status and text as AWS sends them; the protocol's renderer puts them into a body. */
export interface Refusal {
  readonly code: string
  readonly status: number
  readonly message: string
}

export type Outcome<Value, No = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: No }

export const accepted = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

export const refused = <No>(refusal: No): { readonly ok: false; readonly refusal: No } => ({
  ok: false,
  refusal,
})
