/** Runs dependency-cruiser over a folder that is laid out as this repository is. */
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { rules } from './layers.ts'

export interface Cruise {
  /** As `rule: from → to`. */
  readonly violations: readonly string[]
  readonly modules: number
}

/** Every violation of the dependency rule under src/ of `baseDir`. */
export async function violationsIn(baseDir: string): Promise<Cruise> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir,
      ruleSet: { forbidden: [...rules] },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      // Virtual modules exist only while Astro builds.
      exclude: { path: '^(astro:|virtual:)' },
    },
    { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
    { tsConfig: extractTSConfig('tsconfig.json') },
  )
  if (typeof output === 'string') throw new Error(output)
  return {
    violations: output.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
    ),
    modules: output.summary.totalCruised,
  }
}
