/** What a TypeScript file sees of a component; pages and components see the component itself. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory
  // biome-ignore lint/style/noDefaultExport: Astro's components are default exports
  export default component
}
