interface Props {
  /** Whether an identity pool was asked. */
  readonly ofPool: boolean
}

/** What the page cannot see. */
export const Otherwise = ({ ofPool }: Props) => (
  <details class="more">
    <summary>AWS answers otherwise?</summary>
    <ul class="doctor-list">
      {ofPool ? <OfPool /> : <OfSts />}
      <li>
        Something stands under “What else you know” that was taken for granted: the provider’s URL
        and client IDs, its keys, the time.
      </li>
    </ul>
  </details>
)

const OfSts = () => (
  <>
    <li>Another token was sent: a job’s subject changes with its branch, environment and event.</li>
    <li>
      Another role was asked for: compare account, path and letters of <code>RoleArn</code> in the
      call.
    </li>
    <li>
      The policy or the provider is another one than what is pasted here, or was changed within the
      last minutes.
    </li>
  </>
)

const OfPool = () => (
  <>
    <li>
      The app calls another pool: compare <code>IdentityPoolId</code> in its settings, region and
      all.
    </li>
    <li>
      Another token was sent, or none: SDKs keep the login that they were given first, and ask as a
      guest until they have one.
    </li>
    <li>
      The pool names another role than the one whose policy is pasted here, or one that is gone:
      compare the ARNs.
    </li>
    <li>The pool, its roles or a trust policy was changed within the last minutes.</li>
  </>
)
