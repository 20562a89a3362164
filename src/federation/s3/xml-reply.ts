/** An answer that is an XML document in S3's namespace. @module */
import { renderXml, type XmlNode } from '../encoding/xml.ts'
import type { HttpHeaders } from '../http.ts'
import type { S3Reply } from './operation.ts'

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/'

/** A reply with status 200. */
export const xmlReply = (root: XmlNode, headers: HttpHeaders = []): S3Reply => ({
  status: 200,
  headers: [...headers, ['Content-Type', 'application/xml']],
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${renderXml(root, namespace)}`,
})
