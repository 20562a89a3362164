/** Cuts a drawing by Mermaid down to what it uses. Runs inside a page, so it is whole in itself. @module */

/** The drawing without unused styles, markers and symbols, with its size and its stamp. */
export function slimDrawing({ svg, stamp }: { svg: string; stamp: string }): string {
  const host = document.createElement('div')
  host.innerHTML = svg
  document.body.append(host)
  const root = host.querySelector('svg')
  const style = root?.querySelector('style')
  if (!root || !style?.sheet) throw new Error('Mermaid drew nothing')

  const rules = [...style.sheet.cssRules].filter(
    (rule) => rule instanceof CSSStyleRule && root.parentElement?.querySelector(rule.selectorText),
  )
  style.textContent = rules.map((rule) => rule.cssText).join('')
  for (const defined of root.querySelectorAll('defs > [id], symbol[id]')) {
    const used = root.outerHTML.split(defined.outerHTML).join('').includes(`#${defined.id}`)
    if (!used) defined.remove()
  }
  for (const empty of root.querySelectorAll('defs:empty, g:empty')) empty.remove()

  const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number)
  root.setAttribute('width', String(Math.ceil(width)))
  root.setAttribute('height', String(Math.ceil(height)))
  for (const name of ['style', 'aria-roledescription', 'role', 'class']) root.removeAttribute(name)
  root.setAttribute('data-made-from', stamp)
  const text = new XMLSerializer().serializeToString(root)
  host.remove()
  return text
}
