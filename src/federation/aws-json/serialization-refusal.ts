/**
 * How AWS's front end refuses an input whose JSON types are not the model's. It names the token that it
 * came to and what it cannot become; for what is no JSON object at all it has no words.
 *
 * Of Cognito were seen texts for objects, numbers and what should be a map: amplify-js#5165, #2689 and
 * #4738, pmill/aws-cognito#10. All the others were recorded from another service behind the same front
 * end, Athena, in September 2026.
 *
 * @module
 */
import { isJsonObject } from '../jose/decode-jwt.ts'
import type { Refusal } from '../refusal.ts'
import type { Shape } from './shape.ts'

/** @param value - The input; `undefined` where it is no JSON. */
export const serializationRefusal = (
  { fits }: Pick<Shape<unknown>, 'fits'>,
  value: unknown,
): Refusal => ({
  code: 'SerializationException',
  status: 400,
  message: value === undefined ? '' : misfit(fits, value),
})

type Fits = Shape<unknown>['fits']

const list = 'Start of list found where not expected'
const object = 'Start of structure or map found where not expected.'

/** The first value inside that does not fit. A shape tells what it wants by what fits it. */
function misfit(fits: Fits, value: unknown): string {
  if (Array.isArray(value)) {
    const wrong = fits([]) ? value.find((item) => !fits([item])) : undefined
    return wrong === undefined ? list : misfit((item) => fits([item]), wrong)
  }
  if (isJsonObject(value)) {
    const wrong = fits({})
      ? Object.entries(value).find(([name, member]) => !fits({ [name]: member }))
      : undefined
    if (wrong === undefined) return object
    const [name, member] = wrong
    return misfit((each) => fits({ [name]: each }), member)
  }
  if (fits([])) return 'Expected list or null'
  if (fits({})) return isMap(fits) ? 'Expected map or null' : 'Expected null'
  return `${tokenOf(value)} can not be converted to ${wantedBy(fits)}`
}

/** Any name may stand in a map, so every value there must fit; a structure passes over what it does not know. */
const isMap = (fits: Fits): boolean => !['', 0, true, [], {}].every((any) => fits({ '': any }))

const tokenOf = (value: unknown): string =>
  `${typeof value === 'boolean' ? value : typeof value}_VALUE`.toUpperCase()

const wantedBy = (fits: Fits): string =>
  fits('') ? 'a String' : fits(0) ? 'an Integer' : 'a Boolean'
