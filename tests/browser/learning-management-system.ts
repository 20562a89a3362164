/// <reference types="node" />
/**
 * A learning management system that runs a package: scorm-again keeps SCORM 1.2’s rules, the host
 * keeps what is committed.
 */
import { readFileSync } from 'node:fs'
import {
  type Answer,
  type Files,
  folder,
  hostPackage,
  json,
  type PackageHost,
} from './package-host.ts'

/** As much of what scorm-again commits as tests look at. */
export interface Committed {
  readonly cmi: {
    readonly suspend_data: string
    readonly core: {
      readonly lesson_location: string
      readonly lesson_status: string
      readonly session_time: string
      readonly exit: string
      readonly score: { readonly raw: string }
    }
    readonly interactions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
}

export interface Lms extends PackageHost {
  /** The page of the system, with the course in a frame. */
  readonly address: string
  /** What was committed last. */
  committed(): Committed | undefined
  /** Whether what is committed is stored. */
  works: boolean
  /** Whether the system opens a visit; where not, it has opened one already. */
  opens: boolean
}

/** Starts the system with a package. */
export async function startLms(files: Files): Promise<Lms> {
  let committed: string | undefined
  const state = { works: true, opens: true }
  const host = await hostPackage(files, ({ method, url, body }): Answer | undefined => {
    if (method === 'POST') {
      if (state.works) committed = body
      return json({ result: state.works, errorCode: state.works ? 0 : 101 })
    }
    if (url.pathname === '/')
      return { type: 'text/html', content: systemPage(committed, state.opens) }
    return url.pathname === '/scorm-again.js'
      ? { type: 'text/javascript', content: scormAgain() }
      : undefined
  })
  return Object.assign(state, host, {
    address: `${host.origin}/`,
    committed: () => (committed === undefined ? undefined : (JSON.parse(committed) as Committed)),
  })
}

const scormAgain = () => readFileSync('node_modules/scorm-again/dist/scorm12.min.js')

/** The page notes every call in `calls`: its name, what it was given, its answer and the error after it. */
const systemPage = (committed: string | undefined, opens: boolean) => `<!doctype html>
<html lang="en">
<title>System</title>
<script src="/scorm-again.js"></script>
<script>
const api = new Scorm12API({ autocommit: false, lmsCommitUrl: '/commit', dataCommitFormat: 'json', logLevel: 5 })
const earlier = ${committed ?? 'undefined'}
api.loadFromJSON({
  core: { student_id: 'ana', ...(earlier && { ...earlier.cmi.core, entry: 'resume' }) },
  suspend_data: earlier?.cmi.suspend_data ?? '',
  student_data: { mastery_score: '80' },
})
${opens ? '' : "api.LMSInitialize('')"}
const names = ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError', 'LMSGetErrorString', 'LMSGetDiagnostic']
const calls = []
const API = Object.fromEntries(names.map((name) => [name, (...given) => {
  const answer = api[name](...given)
  calls.push([name, given, answer, api.LMSGetLastError()])
  return answer
}]))
window.API = API
</script>
<iframe title="Course" src="${encodeURI(folder)}launch.html" width="1200" height="650"></iframe>
</html>`
