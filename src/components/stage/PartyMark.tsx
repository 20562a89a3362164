import type { PartyKind } from '../../views/parties.view.ts'

/** A party's shape, so that colour alone never tells it apart. Its name stands beside it. */
export function PartyMark({ kind }: { readonly kind: PartyKind }) {
  return (
    <svg class="party-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={shapes[kind]} />
    </svg>
  )
}

/** A phone, a badge, a card index, an arch, two arrows, a bell, a hexagon, a cylinder, a gap. */
const shapes: Readonly<Record<PartyKind, string>> = {
  app: 'M6 2h8a1.5 1.5 0 0 1 1.5 1.5v13A1.5 1.5 0 0 1 14 18H6a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 6 2ZM8.7 15.2h2.6',
  idp: 'M10 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6ZM10 6.1a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6ZM5.9 15.4a4.3 4.3 0 0 1 8.2 0',
  directory: 'M3 5.5h14v11H3ZM5 5.5V3h10v2.5M6 10h8M6 13h5',
  broker: 'M3 17.5V9.8a7 7 0 0 1 14 0v7.7h-4.2V10a2.8 2.8 0 0 0-5.6 0v7.5Z',
  sync: 'M4 8.2A6.4 6.4 0 0 1 15.6 6.6M16 3v3.8h-3.8M16 11.8A6.4 6.4 0 0 1 4.4 13.4M4 17v-3.8h3.8',
  push: 'M10 2.5a5 5 0 0 1 5 5v4l1.8 3H3.2l1.8-3v-4a5 5 0 0 1 5-5ZM8 16.6a2.1 2.1 0 0 0 4 0',
  sts: 'M10 1.8 17 5.9v8.2l-7 4.1-7-4.1V5.9ZM7 10.2l2.2 2.2L13.3 8',
  s3: 'M3.5 4.8c0-1.5 2.9-2.6 6.5-2.6s6.5 1.1 6.5 2.6-2.9 2.6-6.5 2.6-6.5-1.1-6.5-2.6ZM3.5 4.8v10.4c0 1.5 2.9 2.6 6.5 2.6s6.5-1.1 6.5-2.6V4.8',
  network: 'M4 4l12 12M16 4 4 16',
}
