/** Addresses that people can be reached at, and sign in with. @module */

/** Something, an at sign, and a domain. */
export const isEmailAddress = (text: string): boolean =>
  /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(text)

/** E.164: a plus sign and up to fifteen digits. */
export const isPhoneNumber = (text: string): boolean => /^\+\d{2,15}$/.test(text)

/** `a***@e***`; of a telephone number the last four digits: `+*******4567`. */
export const masked = (address: string): string =>
  isPhoneNumber(address)
    ? `+${'*'.repeat(Math.max(0, address.length - 5))}${address.slice(-4)}`
    : address.replace(/^(.).*@(.).*$/, '$1***@$2***')
