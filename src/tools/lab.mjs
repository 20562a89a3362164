/** `npm run lab`: installs what is missing, then runs the lab until it is stopped. @module */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectEnvironment, root } from './command.mjs'
import { orExplain, setUpPackages } from './set-up.mjs'

const node = orExplain(setUpPackages)
if (!node) process.exit(1)

const lab = spawn(node, [join(root, 'src', 'lab', 'main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ...projectEnvironment(node) },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => lab.kill(signal))
lab.on('exit', (code) => process.exit(code ?? 1))
