/** What the editor says about what is edited, and about where in a run that counts. @module */
import type { EditTarget } from '../../machines/edit/edit.ts'
import type { PlayerContext } from '../../machines/player.ts'

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
      return 'Who may do what with the bucket, beside what their own policies say. S3 reads the text before it stores it, and refuses it in its own words.'
    case 'role':
      return 'In seconds: the longest session that may be asked for when the role is assumed. IAM takes 3600 to 43200.'
    case 'oidc-provider':
      return 'Whom tokens from this provider may be for. A token for another client id is refused before the trust policy is read.'
    default:
      return 'As the service’s API writes it. The service reads the settings before it keeps them, and refuses them in its own words.'
  }
}

/** `Apply and take the last step again`. */
export function applyTitle(
  { events, cursor }: Pick<PlayerContext, 'events' | 'cursor'>,
  at: number,
  places: number,
): string {
  const steps = events.slice(at, cursor).filter(({ type }) => type === 'next').length
  if (steps > 1) return `Apply and take the last ${steps} steps again`
  if (steps === 1) return 'Apply and take the last step again'
  return places > 1 ? 'Apply from here on' : 'Apply'
}
