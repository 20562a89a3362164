import type { Exported } from '../../infrastructure/preface.ts'

/** Whom the roles let in beside those they are meant for, and that it costs money. */
export const Warnings = ({ exported: { trusts } }: { readonly exported: Exported }) => (
  <div class="take-warning" role="note">
    {trusts.length > 0 && (
      <>
        <p>
          <strong>This trusts more people than it may be meant for.</strong>
        </p>
        <ul>
          {trusts.map(({ role, sentence }) => (
            <li key={`${role} ${sentence}`}>
              <code>{role}</code>: {sentence}
            </li>
          ))}
        </ul>
      </>
    )}
    <p>
      What it makes can cost money, and whoever gets a role spends yours. Each file says how to take
      everything away again.
    </p>
  </div>
)
