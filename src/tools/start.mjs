/** `npm start`: installs what is missing, builds the site and serves it until interrupted. @module */
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root, runScript } from './command.mjs'
import { orExplain, SetUpError, setUpPackages } from './set-up.mjs'
import { runUntilStopped } from './until-stopped.mjs'

const port = Number(process.env['PORT'] ?? 4321)
const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs')

const node = (await portIsFree())
  ? orExplain(setUpPackages)
  : orExplain(() => {
      throw new SetUpError(
        `Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm start`,
      )
    })

if (!node || !runScript('build', [], node)) process.exit(1)

const base = process.env['BASE'] ?? '/'
const preview = [astro, 'preview', '--ignore-lock', '--port', String(port)]
const server = runUntilStopped(node, preview, 'pipe')
server.stdout?.once('data', () =>
  console.log(`\nHandshake is at http://localhost:${port}${base}  (Ctrl+C stops it)`),
)

/** @returns {Promise<boolean>} */
function portIsFree() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)))
  })
}
