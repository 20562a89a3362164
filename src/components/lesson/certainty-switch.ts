/** The switch above a quiz that has readers asked how sure they are. What asks is fetched when wanted. @module */
import { certaintyInAddress, keepCertaintyWish, wantsCertainty } from './certainty-wish.ts'

class CertaintySwitch extends HTMLElement {
  connectedCallback(): void {
    const wish = this.querySelector('input')
    // A group that does without is not offered it.
    this.hidden = certaintyInAddress() === 'off'
    if (this.hidden || !wish) return
    const follow = () =>
      import('./quiz-certainty.ts').then(
        ({ followWish }) => followWish(this, wish.checked),
        (missing) => {
          // Nothing asks. The wish is kept for when the page is loaded again.
          wish.checked = false
          throw missing
        },
      )
    wish.checked = wantsCertainty(false)
    wish.addEventListener('change', () => {
      keepCertaintyWish(wish.checked)
      void follow()
    })
    if (wish.checked) void follow()
  }
}

customElements.define('certainty-switch', CertaintySwitch)
