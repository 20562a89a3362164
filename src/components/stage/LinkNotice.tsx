import type { RunLinkProblem } from '../../machines/run-link.ts'

/** What has to be said of a link that was followed, or could not be. */
export type LinkRemark = RunLinkProblem | 'edits-left-out'

interface Props {
  readonly remark: LinkRemark
}

const reasons: Readonly<Record<LinkRemark, string>> = {
  'other-version':
    'This link was made by another version of this site, which wrote links otherwise.',
  'other-scenario': 'This link shows a run of another simulation, which is not on this page.',
  damaged: 'This link is damaged: part of it was lost or changed on its way here.',
  'unknown-fault': 'This link breaks something that the scenario no longer lets you break.',
  'edits-left-out':
    'Something was changed by hand in this run, and is not in the link: without it the run may go otherwise.',
}

/** Why the link that led here cannot be followed as it was made, and what is shown instead. */
export const LinkNotice = ({ remark }: Props) => (
  <p class="notice" role="alert">
    {reasons[remark]}
    {remark !== 'edits-left-out' && ' The scenario stands at its start instead.'}
  </p>
)
