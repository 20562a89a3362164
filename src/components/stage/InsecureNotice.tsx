/** Why the simulation stands still, where the browser has no cryptography. */
export const InsecureNotice = () => (
  <p class="notice">
    This page came over plain HTTP, where browsers switch their cryptography off. The simulation
    signs and verifies for real, so it cannot run here. Open the site over HTTPS or on localhost.
    The whole handshake stands below, message by message.
  </p>
)
