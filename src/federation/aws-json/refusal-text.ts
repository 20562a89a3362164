import type { JsonObject } from '../jose/decode-jwt.ts'

/** The text of a refusal, under either of its names (`error-answer.ts`); empty where it has none. */
export const refusalText = ({ message = '', Message = message }: JsonObject): string =>
  String(Message)
