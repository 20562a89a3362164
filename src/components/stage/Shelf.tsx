import type { Held, ShelfItem } from '../../views/shelf.view.ts'
import { PartyMark } from './PartyMark.tsx'

interface Props {
  /** The simulation's title: a page may have two, and their parts must be told apart. */
  readonly of: string
  readonly items: readonly ShelfItem[]
  /** The app's name. */
  readonly holder: string
}

/** What the app holds by now, and what it still lacks. */
export function Shelf({ of, items, holder }: Props) {
  return (
    <section class="shelf" aria-label={`What ${holder} holds, ${of}`}>
      <ul>
        {items.map(({ title, from, held }) => (
          <li key={title} data-party={from} data-held={held !== undefined}>
            <p class="shelf-title">
              <PartyMark kind={from} />
              {title}
            </p>
            {held ? <HeldThing held={held} /> : <p class="shelf-detail">not yet</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function HeldThing({ held: { value, detail, life, picture } }: { readonly held: Held }) {
  return (
    <>
      {picture && <img class="shelf-picture" src={picture} alt="" width="60" height="40" />}
      <p class="shelf-value">{value}</p>
      {detail && <p class="shelf-detail">{detail}</p>}
      {life && (
        <>
          <p class="shelf-detail" data-expired={life.expired}>
            {life.says}
          </p>
          <span class="shelf-life" aria-hidden="true" style={{ '--left': life.left }} />
        </>
      )}
    </>
  )
}
