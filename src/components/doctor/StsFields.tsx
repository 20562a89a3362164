import type { Unreadable } from '../../doctor/examination.ts'
import type { Question } from '../../doctor/question.ts'
import type { Place } from '../../doctor/sorted-question.ts'
import { PastedText } from './PastedText.tsx'
import { placeLabels } from './place-labels.ts'

interface Props {
  readonly question: Question
  readonly problems: Unreadable
  readonly onPaste: (place: Place, text: string) => void
}

/** What a call to STS needs: the token, and whom the role trusts. */
export const StsFields = ({ question, problems, onPaste }: Props) => (
  <div class="doctor-pasted">
    <PastedText
      label={placeLabels.token.sts}
      note="A token that is still valid is as good as a password. Its claims are enough."
      rows={12}
      value={question.token}
      problem={problems.token}
      onInput={(text) => onPaste('token', text)}
    />
    <PastedText
      label={placeLabels.role.sts}
      note={
        <>
          The JSON, or all that <code>aws iam get-role --role-name …</code> prints.
        </>
      }
      rows={12}
      value={question.role}
      problem={problems.role}
      onInput={(text) => onPaste('role', text)}
    />
  </div>
)
