/** `npm start`: installs what is missing, builds the site and serves it until interrupted. @module */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectEnvironment, root, runScript } from './command.mjs'
import { orExplain, SetUpError, setUpPackages } from './set-up.mjs'

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
const server = spawn(node, [astro, 'preview', '--ignore-lock', '--port', String(port)], {
  cwd: root,
  env: { ...process.env, ...projectEnvironment(node) },
  stdio: ['ignore', 'pipe', 'inherit'],
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill())
server.on('exit', (code) => process.exit(code ?? 0))
server.stdout.once('data', () =>
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
