import type { RunLinkProblem } from '../../machines/run-link.ts'

interface Props {
  readonly problem: RunLinkProblem
}

const reasons: Readonly<Record<RunLinkProblem, string>> = {
  'other-version':
    'This link was made by another version of this site, which wrote links otherwise.',
  damaged: 'This link is damaged: part of it was lost or changed on its way here.',
  'unknown-fault': 'This link breaks something that the scenario no longer lets you break.',
}

/** Why the link that led here cannot be followed, and what is shown instead. */
export const LinkNotice = ({ problem }: Props) => (
  <p class="notice" role="alert">
    {reasons[problem]} The scenario stands at its start instead.
  </p>
)
