/**
 * What the trainer's console and the audience window tell each other, over a channel that does not
 * leave the browser. What arrives may come from another version of the site that is still open, so it
 * is parsed.
 *
 * @module
 */
import {
  array,
  boolean,
  config,
  discriminatedUnion,
  int,
  literal,
  maximum,
  maxLength,
  minimum,
  object,
  enum as oneOf,
  optional,
  type output,
  regex,
  string,
} from 'zod/mini'
import type { Screen } from './screen.ts'

// A page may not make code out of text (its Content-Security-Policy).
config({ jitless: true })

/** The channel's name. A message that means something else gets another one. */
export const channelName = 'handshake-training-1'

const count = int().check(minimum(0), maximum(999))
/** Links are shorter, runs end earlier, and text that a person wrote is not longer. */
const text = string().check(maxLength(2000))
const id = string().check(regex(/^[a-z0-9-]{1,80}$/))

const vote = object({
  ask: text,
  options: array(text),
  stage: oneOf(['first', 'talk', 'second', 'closed']),
  rounds: array(array(count)),
  right: optional(count),
  revealed: boolean(),
})

const shown = discriminatedUnion('kind', [
  object({ kind: literal('nothing') }),
  object({
    kind: literal('run'),
    scenario: id,
    run: string().check(regex(/^#run=[\w.-]{0,2000}$/)),
    position: optional(count),
    last: optional(count),
    scene: optional(count),
  }),
  object({
    kind: literal('page'),
    title: text,
    // A path of this origin and of no other: two slashes would begin the name of another host.
    page: string().check(regex(/^\/(?![/\\])[\w./#=-]{0,300}$/)),
    scene: optional(count),
  }),
  object({ kind: literal('vote'), vote }),
])

const screen = object({
  shown,
  blank: boolean(),
  scale: int().check(minimum(50), maximum(200)),
  detail: boolean(),
  sheet: optional(id),
})

/** Which window speaks. */
const from = oneOf(['console', 'audience'])

const message = discriminatedUnion('type', [
  /** Just opened, and asks what is shown. */
  object({ type: literal('ask'), from }),
  /** What is shown, and how often that was changed. */
  object({ type: literal('screen'), from, revision: int().check(minimum(0)), screen }),
  /** About to close. */
  object({ type: literal('gone'), from }),
])

export type Message = output<typeof message>
export type WindowKind = Message['from']

/** The message, or `undefined` where it is none. */
export function readMessage(data: unknown): Message | undefined {
  const read = message.safeParse(data)
  return read.success ? read.data : undefined
}

/** What a screen is as a message. */
export const screenMessage = (from: WindowKind, revision: number, shownNow: Screen): Message =>
  // Written out again: what is sent is what the schema names, and plain data.
  message.parse({ type: 'screen', from, revision, screen: shownNow })
