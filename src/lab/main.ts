/** `npm run lab`: starts the lab, says how to use it, and shows what happens until it is stopped. @module */
import { isLoopback } from '../federation/loopback.ts'
import { demoCredentials } from '../scenarios/administrator.ts'
import { scenarioIds } from '../scenarios/read-scenario.ts'
import { type Lab, openLab } from './lab.ts'
import { type Options, readOptions, usage } from './options.ts'
import { type LabServer, startServer } from './server.ts'
import { castOf } from './story/cast.ts'
import { renderStory } from './story/step.ts'
import { storyOf } from './story/story.ts'
import { exchangeJson, exchangeLines } from './terminal.ts'

const options = readOptions(process.argv.slice(2))
if (!options.ok) fail(`${options.refusal}\n\n${usage}`)
else if (options.value.help) console.log(usage)
else if (scenarioIds().includes(options.value.scenario)) await run(options.value)
else fail(`There is no scenario ${options.value.scenario}. There is: ${scenarioIds().join(', ')}.`)

async function run(chosen: Options): Promise<void> {
  const lab = openLab(chosen.scenario)
  const server = await listen(lab, chosen)
  if (!server) return
  // With --json, standard output is for exchanges alone.
  const say = chosen.json ? console.error : console.log
  say(greeting(lab, server, chosen))
  lab.exchanges.listen((exchange) => {
    if (chosen.json) console.log(exchangeJson(exchange))
    else for (const line of exchangeLines(exchange, chosen.verbose)) console.log(line)
  })
  stopOnSignal(server)
}

async function listen(lab: Lab, chosen: Options): Promise<LabServer | undefined> {
  try {
    return await startServer(lab, chosen)
  } catch (error) {
    fail(cannotListen(error, chosen))
    return undefined
  }
}

function cannotListen(error: unknown, { port, host }: Options): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what uses it, or choose another: npm run lab -- --port ${port + 1}`
  return `The lab cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : error}`
}

function greeting(lab: Lab, { url }: LabServer, { host }: Options): string {
  const world = lab.store.current()
  const cast = castOf(world)
  const warning = isLoopback(host)
    ? ''
    : `\nWARNING: the lab listens on ${host}: everybody who reaches this machine can use and change it.\n`
  const { accessKeyId, secretAccessKey } = demoCredentials
  const story = cast
    ? `\n${renderStory(storyOf(cast, url))}\n`
    : `The administrator’s demonstration keys: ${accessKeyId} ${secretAccessKey}\n`
  return `Handshake lab ready on ${url} (scenario ${lab.scenario()}; Ctrl+C stops it)
${warning}${story}`
}

function stopOnSignal(server: LabServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)))
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
