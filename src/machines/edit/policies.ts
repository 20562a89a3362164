/** Policies of roles as IAM keeps them, and how it takes others. @module */
import { accepted, type Outcome, refused } from '../../federation/refusal.ts'
import type { World } from '../../federation/world.ts'
import { callIam } from './administrator-call.ts'
import type { PolicyTarget } from './edit.ts'

/** The policy's text, as it was written. */
export function readPolicyText(world: World, target: PolicyTarget): Outcome<string> {
  const role = world.accounts[target.account]?.roles[target.role]
  const text =
    target.kind === 'trust-policy' ? role?.trustPolicy : role?.inlinePolicies[target.policy]
  return text === undefined
    ? refused({
        code: 'NoSuchEntity',
        status: 404,
        message: `The role with name ${target.role} cannot be found.`,
      })
    : accepted(text)
}

/** The world with that text as the policy, or why IAM does not store it. */
export async function writePolicyText(
  world: World,
  target: PolicyTarget,
  text: string,
): Promise<Outcome<World>> {
  const answer = await callIam(world, target.account, {
    RoleName: target.role,
    PolicyDocument: text,
    ...(target.kind === 'trust-policy'
      ? { Action: 'UpdateAssumeRolePolicy' }
      : { Action: 'PutRolePolicy', PolicyName: target.policy }),
  })
  return answer.ok ? accepted(answer.value.world) : answer
}
