/** Names that never leave the machine. @module */

/** Whether the name is one of them (RFC 6761 §6.3, RFC 1122 §3.2.1.3). */
export const isLoopback = (hostname: string): boolean =>
  /^(127(\.\d{1,3}){3}|\[::1\]|(.+\.)?localhost)$/i.test(hostname)
