/**
 * The custom element that keeps a copy of the site in the browser: it registers the service worker
 * when its button is pressed, says how far it is, and takes everything away again.
 *
 * @module
 */
import type { Copying, TakeOver } from '../../offline/copying.ts'
import { type CopyState, stateOf, wordsFor } from './offline-state.ts'

class OfflineCopy extends HTMLElement {
  registration: ServiceWorkerRegistration | undefined

  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) {
      this.show('impossible')
      return
    }
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (isCopying(data)) this.showProgress(data)
    })
    for (const button of this.buttons())
      button.addEventListener('click', () => void this.do(button.dataset['do'] ?? ''))
    void navigator.serviceWorker
      .getRegistration(this.worker())
      .then((registration) => this.follow(registration))
  }

  worker = (): string => new URL(this.dataset['worker'] ?? '', location.href).href

  buttons = (): readonly HTMLButtonElement[] => [...this.querySelectorAll('button')]

  async do(what: string): Promise<void> {
    if (what === 'keep') await this.keep()
    if (what === 'take-over') this.takeOver()
    if (what === 'remove') await this.takeAway()
  }

  async keep(): Promise<void> {
    this.show('copying')
    try {
      // Not every browser asks or agrees; the copy is made all the same.
      await navigator.storage?.persist?.()
      this.follow(await navigator.serviceWorker.register(this.worker(), { updateViaCache: 'none' }))
    } catch {
      this.show('failed')
    }
  }

  takeOver(): void {
    const message: TakeOver = { type: 'take-over' }
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
    this.registration?.waiting?.postMessage(message)
  }

  async takeAway(): Promise<void> {
    const { registration } = this
    if (!registration) return
    await registration.unregister()
    for (const name of await caches.keys())
      if (name.endsWith(registration.scope)) await caches.delete(name)
    this.follow(undefined)
  }

  /** Shows what there is of the copy, now and whenever that changes. */
  follow(registration: ServiceWorkerRegistration | undefined): void {
    if (registration && registration !== this.registration)
      registration.addEventListener('updatefound', () => this.watch(registration))
    this.registration = registration
    if (registration) this.watch(registration)
    this.show(stateOf(registration))
  }

  /** A copy that is under way ends with its worker installed, or with no worker at all. */
  watch(registration: ServiceWorkerRegistration): void {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      const isLost = installing.state === 'redundant' && !registration.active
      this.show(isLost ? 'failed' : stateOf(registration))
    })
    this.show(stateOf(registration))
  }

  show(state: CopyState): void {
    this.dataset['state'] = state
    const { sentence, ways } = wordsFor(state)
    const status = this.querySelector('[role=status]')
    if (status && status.textContent !== sentence) status.textContent = sentence
    for (const button of this.buttons())
      button.hidden = !ways.some((way) => way === button.dataset['do'])
    this.querySelector('progress')?.toggleAttribute('hidden', state !== 'copying')
  }

  showProgress({ copied, of }: Copying): void {
    const progress = this.querySelector('progress')
    if (!progress) return
    progress.max = of
    progress.value = copied
  }
}

/** A page gets messages of browser extensions, too. */
function isCopying(message: unknown): message is Copying {
  const { type, copied, of }: Partial<Record<keyof Copying, unknown>> = Object(message)
  return type === 'copying' && typeof copied === 'number' && typeof of === 'number'
}

customElements.define('offline-copy', OfflineCopy)
