/** The inspector's tabs. */
export type Tab = 'request' | 'response' | 'token' | 'checks' | 'state'

const titles: Readonly<Record<Tab, string>> = {
  request: 'Request',
  response: 'Response',
  token: 'Token',
  checks: 'What was checked',
  state: 'State',
}

const tabs = Object.keys(titles) as Tab[]

interface Props {
  /** Prefix of the tabs' ids; the panel's id is this with `-panel`. */
  readonly id: string
  readonly tab: Tab
  readonly onTab: (tab: Tab) => void
}

/** Tabs as ARIA's authoring practices have them: one tab stop, arrow keys between them. */
export function TabList({ id, tab, onTab }: Props) {
  const move = (event: KeyboardEvent) => {
    const next = neighbour(tab, event.key)
    if (!next) return
    event.preventDefault()
    onTab(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label="Inspector">
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          aria-selected={each === tab}
          aria-controls={`${id}-panel`}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
          onKeyDown={move}
        >
          {titles[each]}
        </button>
      ))}
    </div>
  )
}

function neighbour(tab: Tab, key: string): Tab | undefined {
  const at = tabs.indexOf(tab)
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length]
  if (key === 'ArrowLeft') return tabs.at(at - 1)
  if (key === 'Home') return tabs[0]
  return key === 'End' ? tabs.at(-1) : undefined
}
