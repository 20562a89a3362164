import type { PartyKind } from '../../views/parties.view.ts'
import { siteFolder } from '../site/site-folder.ts'

const marks = `${siteFolder}parties.svg`

/**
 * A party’s shape, so that colour alone never tells it apart. Its name stands beside it. The shapes
 * are in a file of their own: a page draws them before any script runs.
 */
export const PartyMark = ({ kind }: { readonly kind: PartyKind }) => (
  <svg class="party-mark" aria-hidden="true" focusable="false">
    <use href={`${marks}#${kind}`} />
  </svg>
)
