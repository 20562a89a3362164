interface Props {
  readonly of: string
}

/** A text of a run sheet: what stands between backticks is code. */
export const CodeText = ({ of }: Props) => (
  <>{of.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>
)
