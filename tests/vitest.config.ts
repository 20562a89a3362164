import { defineConfig } from 'vitest/config'

/** A project for each kind of question, a folder of tests/ each. `build` reads dist/: build first. */
const projects = ['unit', 'vectors', 'wire', 'content', 'architecture', 'build', 'shell']

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    passWithNoTests: true,
    projects: projects.map((name) => ({
      extends: true,
      test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
    })),
  },
})
