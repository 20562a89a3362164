/**
 * Which names a new bucket may have.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * @module
 */

const reservedPrefixes = ['xn--', 'sthree-', 'amzn-s3-demo-']

const reservedSuffixes = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3']

/**
 * Between 3 and 63 lower-case letters, digits, dots and hyphens, a letter or digit at both ends. Not
 * like an IP address, and not like what AWS names itself.
 */
export const isBucketName = (name: string): boolean =>
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
  !name.includes('..') &&
  !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
  !reservedPrefixes.some((prefix) => name.startsWith(prefix)) &&
  !reservedSuffixes.some((suffix) => name.endsWith(suffix))
