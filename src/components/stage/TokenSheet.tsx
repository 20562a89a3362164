import type { SignatureView, TokenClaim, TokenField, TokenView } from '../../views/token.view.ts'
import { EditButton } from './EditButton.tsx'
import { useOpened } from './use-edit.ts'

interface Props {
  readonly token: TokenView
  /** Without the token as it travels. */
  readonly brief?: boolean
}

/** A token taken apart: what its header, its claims and its signature say. */
export function TokenSheet({ token, brief = false }: Props) {
  const { header, claims, signature, parts } = token
  const opened = useOpened()
  return (
    <div class="token">
      <h4 class="token-part-0">Header</h4>
      <dl>{header.map(fieldOf)}</dl>
      <h4 class="token-part-1">Payload: the claims</h4>
      {!brief && (
        <EditButton
          what="the claims"
          wish={{ kind: 'token', token: parts.join('.'), exchange: opened }}
        />
      )}
      <dl>{claims.map(claimOf)}</dl>
      <h4 class="token-part-2">Signature</h4>
      <p>{signatureSentence(signature)}</p>
      {!brief && (
        <>
          <h4>As it travels</h4>
          <p class="token-raw">
            {parts.map((part, index) => (
              <span key={index} class={`token-part-${index}`}>
                {index > 0 && '.'}
                {part}
              </span>
            ))}
          </p>
        </>
      )}
    </div>
  )
}

const fieldOf = ({ name, value, says }: TokenField) => (
  <div key={name}>
    <dt>{name}</dt>
    <dd>
      <code>{value}</code>
      {says && <p>{says}</p>}
    </dd>
  </div>
)

const claimOf = ({ name, value, says, time, keys, readBy }: TokenClaim) => (
  <div key={name}>
    <dt>{name}</dt>
    <dd>
      <code>{value}</code>
      {time && <p class="token-time">{time}</p>}
      {says && <p>{says}</p>}
      <p class="token-key">
        {keys.length > 0
          ? keys.map((key) => <code key={key}>{key}</code>)
          : readBy
            ? `Read by ${readBy} itself`
            : 'Not visible to IAM'}
      </p>
    </dd>
  </div>
)

const signatureSentence = ({ algorithm, kid, length, says }: SignatureView) => (
  <>
    {length} bytes, {algorithm}, by the key <code>{kid}</code> over header and payload. {says}
  </>
)
