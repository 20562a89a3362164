/** `npm run lab`: installs what is missing, then runs the lab until it is stopped. @module */
import { join } from 'node:path'
import { root } from './command.mjs'
import { orExplain, setUpPackages } from './set-up.mjs'
import { runUntilStopped } from './until-stopped.mjs'

const node = orExplain(setUpPackages)
if (!node) process.exit(1)

runUntilStopped(node, [join(root, 'src', 'lab', 'main.ts'), ...process.argv.slice(2)])
