/**
 * The manifest of a SCORM 1.2 package: one organisation of one item, which is one SCO.
 *
 * @see The SCORM Content Aggregation Model, version 1.2
 * @module
 */
import { xmlText } from './xml-text.ts'

export interface Manifest {
  readonly title: string
  /** The page that the system opens. */
  readonly launch: string
  /** Every other file, by its path in the package. */
  readonly files: readonly string[]
  /** In per cent; absent where nobody has to pass. */
  readonly passMark: number | undefined
}

/** The text of `imsmanifest.xml`. */
export const scormManifest = ({ title, launch, files, passMark }: Manifest): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="handshake" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="handshake-organization">
    <organization identifier="handshake-organization">
      <title>${xmlText(title)}</title>
      <item identifier="handshake-item" identifierref="handshake-course" isvisible="true">
        <title>${xmlText(title)}</title>${
          passMark === undefined
            ? ''
            : `\n        <adlcp:masteryscore>${passMark}</adlcp:masteryscore>`
        }
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="handshake-course" type="webcontent" adlcp:scormtype="sco" href="${address(launch)}">
${[launch, ...files].map((file) => `      <file href="${address(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`

const address = (path: string): string => xmlText(path.split('/').map(encodeURIComponent).join('/'))
