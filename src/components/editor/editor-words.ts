/** What the editor says about what is edited, and about where in a run that counts. @module */
import type { EditTarget } from '../../machines/edit/edit.ts'
import type { EditableRun } from '../../machines/edit/editables.ts'
import { shown } from '../../machines/player.ts'
import { legAfter } from '../../views/flow.view.ts'
import { legTitles } from '../../views/leg-words.ts'
import { lowerFirst } from '../../views/lower-first.ts'

/** One or two sentences on what a change does. */
export function hintOf({ kind }: EditTarget): string {
  switch (kind) {
    case 'request':
      return 'What the app sends. Names in braces stand for tokens, codes and passwords that it fills in.'
    case 'token':
      return 'What the token says. Whoever takes it looks at its signature first.'
    case 'trust-policy':
      return 'Who may assume the role. IAM reads the text before it stores it, and refuses it in its own words.'
    case 'permission-policy':
      return 'What sessions of the role may do. IAM reads the text before it stores it, and refuses it in its own words.'
    case 'managed-policy':
      return 'What sessions of every role may do that it is attached to. A new text becomes the default version; IAM refuses in its own words what is no policy.'
    case 'bucket-policy':
      return 'Who may do what with the bucket, beside what their own policies say. S3 reads the text before it stores it, and refuses it in its own words. An empty text takes the policy away.'
    case 'role':
      return 'In seconds: the longest session that may be asked for when the role is assumed. IAM takes 3600 to 43200.'
    case 'oidc-provider':
      return 'Whom tokens from this provider may be for. A token for another client id is refused before the trust policy is read.'
    default:
      return 'As the service’s API writes it. The service reads the settings before it keeps them, and refuses them in its own words.'
  }
}

/** `Apply and take the last step again`, `Apply from step 3 on: ask STS`, `Apply to step 3: ask STS`. */
export function applyTitle(
  { scenario, positions, events, cursor }: EditableRun,
  at: number,
  kind: EditTarget['kind'],
): string {
  const stepsIn = (part: EditableRun['events']) => part.filter(({ type }) => type === 'next').length
  const again = stepsIn(events.slice(at, cursor))
  if (again > 1) return `Apply and take the last ${again} steps again`
  if (again === 1) return 'Apply and take the last step again'
  const leg = legAfter(scenario.flow, shown({ positions, cursor: at }).state)
  const step = `step ${stepsIn(events.slice(0, at)) + 1}`
  const where = kind === 'request' ? `to ${step}` : `from ${step} on`
  return leg ? `Apply ${where}: ${lowerFirst(legTitles[leg])}` : 'Apply'
}
