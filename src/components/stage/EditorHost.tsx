import type { EditWish } from './use-edit.ts'
import { useLoaded } from './use-loaded.ts'
import type { Player } from './use-player.ts'

interface Props {
  readonly player: Player
  /** What is to be edited; nothing most of the time. */
  readonly wish: EditWish | undefined
  readonly onClose: () => void
}

const loadEditor = () => import('../editor/EditorDialog.tsx')

/** The editor, fetched when it is first opened. */
export function EditorHost({ player, wish, onClose }: Props) {
  const loaded = useLoaded(wish, loadEditor)
  return loaded && wish ? (
    <loaded.EditorDialog player={player} wish={wish} onClose={onClose} />
  ) : null
}
