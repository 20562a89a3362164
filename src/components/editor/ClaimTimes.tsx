import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'
import { timeMeaning } from '../../views/token.view.ts'

interface Props {
  readonly claims: JsonObject
  /** The clock of the world, in seconds since the Unix epoch. */
  readonly now: number
}

/** What the times of a token mean: they are written as seconds since 1970. */
export function ClaimTimes({ claims, now }: Props) {
  const times = Object.entries(isJsonObject(claims) ? claims : {}).flatMap(([name, value]) => {
    const meaning = timeMeaning(name, value, now)
    return meaning === undefined ? [] : [{ name, meaning }]
  })
  return (
    <dl class="editor-times">
      {times.map(({ name, meaning }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
