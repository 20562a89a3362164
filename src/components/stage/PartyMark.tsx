import type { PartyKind } from '../../views/parties.view.ts'

/** A party's shape, so that colour alone never tells it apart. Its name stands beside it. */
export function PartyMark({ kind }: { readonly kind: PartyKind }) {
  return (
    <svg class="party-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={shapes[kind]} />
    </svg>
  )
}

/** A phone, a badge, a hexagon, a cylinder, a gap. */
const shapes: Readonly<Record<PartyKind, string>> = {
  app: 'M6 2h8a1.5 1.5 0 0 1 1.5 1.5v13A1.5 1.5 0 0 1 14 18H6a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 6 2ZM8.7 15.2h2.6',
  idp: 'M10 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6ZM10 6.1a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6ZM5.9 15.4a4.3 4.3 0 0 1 8.2 0',
  sts: 'M10 1.8 17 5.9v8.2l-7 4.1-7-4.1V5.9ZM7 10.2l2.2 2.2L13.3 8',
  s3: 'M3.5 4.8c0-1.5 2.9-2.6 6.5-2.6s6.5 1.1 6.5 2.6-2.9 2.6-6.5 2.6-6.5-1.1-6.5-2.6ZM3.5 4.8v10.4c0 1.5 2.9 2.6 6.5 2.6s6.5-1.1 6.5-2.6V4.8',
  network: 'M4 4l12 12M16 4 4 16',
}
