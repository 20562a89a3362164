/** The number of a scene as it is typed, digit by digit. @module */

export interface TypedNumber {
  /** What was typed and may go on, or be confirmed: `1` where there is a scene 12. */
  readonly typed: string
  /** The scene that is meant, once no longer number could be. */
  readonly scene?: number
}

/** Takes one more digit; a number that no scene has begins anew with it. */
export function withDigit(typed: string, digit: string, scenes: number): TypedNumber {
  const scene = Number(`${typed}${digit}`)
  if (scene > scenes && typed !== '') return withDigit('', digit, scenes)
  if (scene === 0 || scene > scenes) return { typed: '' }
  return scene * 10 > scenes ? { typed: '', scene } : { typed: String(scene) }
}
