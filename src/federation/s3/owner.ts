/** How S3 names an account that owns something. @module */
import { hex, sha256 } from '../encoding/sha256.ts'
import type { XmlNode } from '../encoding/xml.ts'

/**
 * The canonical user id of an account: 64 hexadecimal digits, here derived from its number. S3 no
 * longer sends a display name (since November 2025).
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Owner.html
 */
export const ownerElement = async (accountId: string): Promise<XmlNode> => [
  'Owner',
  [['ID', hex(await sha256(`canonical user ${accountId}`))]],
]
