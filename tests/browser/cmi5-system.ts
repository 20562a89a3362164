/// <reference types="node" />
/** A cmi5 system with what xAPI a package needs: a token for each visit, documents, and statements. */
import {
  type Answer,
  type Asked,
  type Files,
  hostPackage,
  json,
  type PackageHost,
} from './package-host.ts'

interface Told {
  readonly verb: { readonly id: string }
  readonly result?: unknown
}

export interface Cmi5System extends PackageHost {
  /** Begins a visit: the address by which the system opens the course. */
  launch(): string
  /** The verbs of all statements, in their order, each with its result. */
  told(): readonly (readonly [verb: string, result: unknown])[]
}

/** Starts the system with a package; the mark to reach is 70 per cent. */
export async function startCmi5System(files: Files): Promise<Cmi5System> {
  const documents = new Map<string, string>()
  const statements: Told[] = []
  let visit = 0
  let fetched = 0
  documents.set(
    'LMS.LaunchData',
    JSON.stringify({
      contextTemplate: {
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'one' },
      },
      launchMode: 'Normal',
      moveOn: 'Passed',
      masteryScore: 0.7,
      returnURL: 'about:blank',
    }),
  )

  function token(): Answer {
    if (fetched === visit) return json({ 'error-code': '1', 'error-text': 'Token was used' })
    fetched = visit
    return json({ 'auth-token': `visit-${visit}` })
  }
  function listen({ method, url, authorization, body }: Asked): Answer {
    if (authorization !== `Basic visit-${visit}`) return { status: 401 }
    const id = url.searchParams.get('stateId') ?? ''
    switch (`${method} ${url.pathname}`) {
      case 'GET /xapi/activities/state':
        return documents.has(id)
          ? { type: 'application/json', content: documents.get(id) ?? '' }
          : { status: 404 }
      case 'PUT /xapi/activities/state':
        documents.set(id, body)
        return { status: 204 }
      case 'POST /xapi/statements':
        statements.push(...(JSON.parse(body) as Told[]))
        return json([])
      default:
        return { status: 404 }
    }
  }

  const host = await hostPackage(files, (asked) => {
    if (asked.url.pathname === '/token') return token()
    return asked.url.pathname.startsWith('/xapi/') ? listen(asked) : undefined
  })
  return Object.assign(host, {
    launch: () => {
      visit++
      const given = new URLSearchParams({
        endpoint: `${host.origin}/xapi/`,
        fetch: `${host.origin}/token`,
        actor: JSON.stringify({
          objectType: 'Agent',
          account: { homePage: host.origin, name: 'ana' },
        }),
        registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
        activityId: `${host.origin}/unit`,
      })
      return `${host.folder}launch.html?${given}`
    },
    told: () =>
      statements.map(({ verb, result }) => [verb.id.replace(/.*\//, ''), result] as const),
  })
}
