/** How STS and S3 say no. @module */
import { readXmlText } from '../encoding/xml.ts'
import type { PartyId } from '../exchange.ts'
import { bodyText, type HttpResponse } from '../http.ts'
import type { LegRefusal } from './app.ts'

/** The refusal that an answer in XML holds. */
export function xmlRefusal(party: PartyId, response: HttpResponse): LegRefusal {
  const xml = bodyText(response.body)
  return {
    party,
    code: readXmlText(xml, 'Code') ?? '',
    status: response.status,
    message: readXmlText(xml, 'Message') ?? '',
  }
}
