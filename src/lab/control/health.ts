/** `GET /_lab/health`: whether the lab is up, and what a client needs to begin. @module */
import { demoCredentials } from '../../scenarios/administrator.ts'
import type { Lab } from '../lab.ts'
import { json } from '../reply.ts'

export const health = (lab: Lab) =>
  json(200, {
    status: 'ok',
    now: lab.store.current().now,
    scenario: lab.scenario(),
    credentials: demoCredentials,
  })
