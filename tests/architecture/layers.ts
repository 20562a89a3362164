/**
 * The dependency rule as data: who may import whom. Downwards only:
 *
 *     pages, layouts → components → learning, infrastructure, doctor → scenarios → federation
 *                      components → views → machines → scenarios → federation
 *                      components → views → training
 *                      components → infrastructure → scenarios → federation
 *                                               lab → scenarios → federation
 */
import type { IRegularForbiddenRuleType } from 'dependency-cruiser'

const domain = ['scenarios', 'federation']
const middle = ['views', 'learning', 'machines', 'training', 'infrastructure', 'doctor']

/** Each folder of src/ may import itself and the folders named here, and nothing else in src/. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  federation: [],
  scenarios: ['federation'],
  views: ['machines', 'training', ...domain],
  learning: domain,
  machines: domain,
  // A session with a group: plain data, which knows runs by their links only.
  training: ['machines'],
  infrastructure: domain,
  doctor: domain,
  offline: [],
  lab: domain,
  components: ['styles', 'offline', ...middle, ...domain],
  layouts: ['components', 'styles', ...middle, ...domain],
  pages: ['layouts', 'components', 'styles', ...middle, ...domain],
  tools: ['components', ...middle, ...domain],
}

/** The packages that the domain may use; the page, a worker, Node and a test all have them. */
const domainPackages = 'jose|tiny-merge-patch'

/** AWS's services and the identity provider: they meet on the network, as they do in life. */
const services = 'idp|iam-control-plane|sts|s3|cognito-identity|cognito-idp|cognito-sync|sns'

export const rules: readonly IRegularForbiddenRuleType[] = [
  ...Object.entries(layers).map(([layer, below]) => ({
    name: `${layer} imports only ${below.join(', ') || 'itself'}`,
    from: { path: `^src/${layer}/` },
    to: { path: '^src/', pathNot: [layer, ...below].map((allowed) => `^src/${allowed}/`) },
  })),
  {
    name: 'federation uses no Node module',
    from: { path: '^src/federation/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: `of packages, federation uses only ${domainPackages.replaceAll('|', ', ')}`,
    from: { path: '^src/federation/' },
    to: {
      pathNot: ['^src/', `^node_modules/(${domainPackages})/`],
      dependencyTypesNot: ['core'],
    },
  },
  {
    name: 'what runs in a page uses no Node module',
    from: {
      path: '^src/(scenarios|views|learning|machines|training|infrastructure|doctor|components)/',
      pathNot: '^src/scenarios/read-',
    },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'what runs in a page reads no file of scenarios',
    from: { path: '^src/(scenarios|views|learning|machines|training|infrastructure|doctor)/' },
    to: { path: '^src/scenarios/read-' },
  },
  {
    name: 'services meet only on the network',
    from: { path: `^src/federation/(${services})/` },
    to: { path: `^src/federation/(${services})/`, pathNot: '^src/federation/$1/' },
  },
  {
    name: 'only the network imports a service',
    from: { path: '^src/', pathNot: '^src/federation/(network|direct-services)\\.ts$' },
    to: { path: `^src/federation/(${services})/service\\.ts$` },
  },
  {
    name: 'what services share is below them',
    from: { path: '^src/federation/(iam|jose|sigv4|encoding|oauth|openid)/' },
    to: { path: `^src/federation/(${services}|client)/|^src/federation/network\\.ts$` },
  },
  {
    name: 'what is served uses no development package',
    from: { path: '^src/', pathNot: '^src/tools/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  { name: 'every import is found', from: {}, to: { couldNotResolve: true } },
  { name: 'nobody imports a test', from: { path: '^src/' }, to: { path: '^tests/' } },
  { name: 'no cycles', from: {}, to: { circular: true } },
]
