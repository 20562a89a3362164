import { type EditWish, useEdit } from './use-edit.ts'

interface Props {
  /** What is edited, for who does not see where the button stands. */
  readonly what: string
  readonly wish: EditWish
}

/** Opens the editor on what it stands beside; nothing where nothing can be edited. */
export function EditButton({ what, wish }: Props) {
  const edit = useEdit()
  return edit ? (
    <button
      type="button"
      class="edit-button"
      aria-label={`Edit ${what}`}
      onClick={() => edit(wish)}
    >
      Edit
    </button>
  ) : null
}
