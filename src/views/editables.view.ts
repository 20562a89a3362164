/** All that can be edited, grouped and named for a menu. @module */
import type { EditTarget } from '../machines/edit/edit.ts'
import type { Editable } from '../machines/edit/editables.ts'
import { editTitle } from './edit-words.ts'
import { legTitles } from './leg-words.ts'

export interface EditGroup {
  readonly title: string
  readonly rows: readonly EditChoice[]
}

export interface EditChoice extends Pick<Editable, 'target' | 'places'> {
  readonly name: string
  readonly note?: string
}

const titles = ['What the app asks', 'Tokens', 'Policies', 'Roles and providers', 'Pools'] as const

const titleOf: Readonly<Record<EditTarget['kind'], (typeof titles)[number]>> = {
  request: 'What the app asks',
  token: 'Tokens',
  'trust-policy': 'Policies',
  'permission-policy': 'Policies',
  'managed-policy': 'Policies',
  'bucket-policy': 'Policies',
  role: 'Roles and providers',
  'oidc-provider': 'Roles and providers',
  'identity-pool': 'Pools',
  'identity-pool-roles': 'Pools',
  'principal-tags': 'Pools',
  'user-pool': 'Pools',
  'app-client': 'Pools',
}

/** The groups that have something in them. */
export const editGroupsOf = (editables: readonly Editable[]): readonly EditGroup[] =>
  titles
    .map((title) => ({
      title,
      rows: editables.filter(({ target }) => titleOf[target.kind] === title).map(choiceOf),
    }))
    .filter(({ rows }) => rows.length > 0)

function choiceOf({ target, operation, places }: Editable): EditChoice {
  return target.kind === 'request'
    ? { target, places, name: operation ?? target.request, note: `in “${legTitles[target.leg]}”` }
    : { target, places, name: editTitle(target) }
}
