/** Moves an item of a list one place up or down. @module */

/**
 * It is the neighbour that is moved in the page, so that the button which was pressed keeps the focus.
 *
 * @param button - In the item; its `data-move` says `up` or `down`.
 * @returns What to announce: `“Sign in” is now 2 of 4.`
 */
export function moveItem(button: HTMLElement): string {
  const item = button.closest<HTMLElement>('[data-item]')
  if (!item) return ''
  if (button.dataset['move'] === 'up') item.after(...present(item.previousElementSibling))
  else item.before(...present(item.nextElementSibling))
  const all = [...(item.parentElement?.children ?? [])]
  const says = item.querySelector('.says')?.textContent.trim().split('\n')[0] ?? ''
  return `“${says}” is now ${all.indexOf(item) + 1} of ${all.length}.`
}

const present = (neighbour: Element | null): readonly Element[] => (neighbour ? [neighbour] : [])
