/** Packages for learning management systems, made of a built site. @module */
import type { PlayerData } from '../../components/lms/player-data.ts'
import { cmi5Structure } from './cmi5-structure.ts'
import { courseQuestions } from './course-of-pages.ts'
import { type PackageFiles, packedSite } from './packed-site.ts'
import { playerPage } from './player-page.ts'
import { scormManifest } from './scorm-manifest.ts'

export interface PackageOptions {
  /** The folder of a finished build, and the folder that it was built for. */
  readonly dist: string
  readonly base: string
  /** Of all points of the assessment, in per cent; `undefined` where nobody has to pass. */
  readonly passMark: number | undefined
}

const title = 'Handshake: AWS web identity federation'
const description =
  'How identity providers, Amazon Cognito and AWS STS turn a sign-in into temporary AWS credentials.'

/** The page that a system opens. */
const launch = 'launch.html'

/** The files of each package, by the package’s name. */
export async function makePackages({
  dist,
  base,
  passMark,
}: PackageOptions): Promise<ReadonlyMap<string, PackageFiles>> {
  const site = await packedSite(dist, base)
  const data = (speaks: PlayerData['speaks']): PlayerData => ({
    speaks,
    course: { title, questions: courseQuestions(textsOf(site)), passMark },
    start: 'index.html',
    pages: [...site.keys()].filter((path) => path.endsWith('.html')),
  })
  const files = [...site.keys()].sort()
  return new Map([
    [
      'handshake-scorm-1.2',
      new Map([
        ...site,
        [launch, playerPage(data('scorm-1.2'))],
        ['imsmanifest.xml', scormManifest({ title, launch, files, passMark })],
      ]),
    ],
    [
      'handshake-cmi5',
      new Map([
        ...site,
        [launch, playerPage(data('cmi5'))],
        ['cmi5.xml', cmi5Structure({ title, description, launch, passMark })],
      ]),
    ],
  ])
}

const textsOf = (files: PackageFiles): ReadonlyMap<string, string> =>
  new Map(
    [...files].flatMap(([path, content]) =>
      path.endsWith('.html') || path.endsWith('.json')
        ? [[path, typeof content === 'string' ? content : Buffer.from(content).toString()] as const]
        : [],
    ),
  )
