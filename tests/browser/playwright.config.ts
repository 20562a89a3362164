/// <reference types="node" />
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { cache, setUpChromium } from '../../src/tools/set-up.mjs'

const port = 4319
const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/+/g, '/')
const chromium = setUpChromium(process.execPath)

export default defineConfig({
  testDir: '.',
  outputDir: `${cache}/browser`,
  fullyParallel: true,
  // No test measures time: a busy machine may take minutes over what takes seconds on a quiet one.
  timeout: 180_000,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}${base}`,
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Root cannot use the sandbox; the rest keeps Chromium from calling home.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node node_modules/astro/bin/astro.mjs preview --ignore-lock --port ${port}`,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: `http://localhost:${port}${base}`,
  },
})
