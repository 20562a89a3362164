/** What Preact draws into a document, where no browser is. @module */
import { parseHTML } from 'linkedom'
import { type ComponentChild, options, render, type VNode } from 'preact'

const { document, window } = parseHTML('<main></main>')
const { Element, Node, HTMLElement } = window

Object.assign(globalThis, {
  ...{ document, Element, Node, HTMLElement },
  location: new URL('http://localhost'),
  addEventListener: () => {},
  removeEventListener: () => {},
  // Nothing is laid out or painted here: what waits for that never comes.
  requestAnimationFrame: () => 0,
})

/** Draws it; what it gives is the element around it. */
export function drawnInDocument(child: ComponentChild): Element {
  const main = document.querySelector('main')
  if (!main) throw new Error('the document has no <main>')
  render(child, main)
  return main
}

/** How often each component was drawn while something was done, by its name. */
export async function drawings(
  deed: () => Promise<void>,
): Promise<Readonly<Record<string, number>>> {
  const { diffed = () => {} } = options
  const counts: Record<string, number> = {}
  options.diffed = (vnode: VNode) => {
    if (typeof vnode.type === 'function')
      counts[vnode.type.name] = (counts[vnode.type.name] ?? 0) + 1
    diffed(vnode)
  }
  await deed()
  options.diffed = diffed
  return counts
}
