/** What people do with their account and session once there is one, by name. @module */
import type { Operations } from '../aws-json/service.ts'
import { respondToAuthChallenge } from './authentication/respond-to-auth-challenge.ts'
import { changePassword } from './password/change-password.ts'
import { confirmForgotPassword } from './password/confirm-forgot-password.ts'
import { forgotPassword } from './password/forgot-password.ts'
import { deleteUser } from './person/delete-user.ts'
import { deleteUserAttributes } from './person/delete-user-attributes.ts'
import { getUser } from './person/get-user.ts'
import { getUserAuthFactors } from './person/get-user-auth-factors.ts'
import { updateUserAttributes } from './person/update-user-attributes.ts'
import {
  getUserAttributeVerificationCode,
  verifyUserAttribute,
} from './person/verify-user-attribute.ts'
import { getTokensFromRefreshToken } from './session/get-tokens-from-refresh-token.ts'
import { globalSignOut } from './session/global-sign-out.ts'
import { revokeToken } from './session/revoke-token.ts'
import { resendConfirmationCode } from './sign-up/resend-confirmation-code.ts'

export const accountOperations: Operations = {
  RespondToAuthChallenge: respondToAuthChallenge,
  GetTokensFromRefreshToken: getTokensFromRefreshToken,
  GlobalSignOut: globalSignOut,
  RevokeToken: revokeToken,
  ResendConfirmationCode: resendConfirmationCode,
  ForgotPassword: forgotPassword,
  ConfirmForgotPassword: confirmForgotPassword,
  ChangePassword: changePassword,
  GetUser: getUser,
  GetUserAuthFactors: getUserAuthFactors,
  UpdateUserAttributes: updateUserAttributes,
  DeleteUserAttributes: deleteUserAttributes,
  GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
  VerifyUserAttribute: verifyUserAttribute,
  DeleteUser: deleteUser,
}
