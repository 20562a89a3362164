/**
 * `GET /_lab/messages`: what left the simulated web for people and devices, oldest first: codes by
 * mail and text, invitations, pushes.
 *
 * @module
 */
import type { Lab } from '../lab.ts'
import { json } from '../reply.ts'

export const listMessages = (lab: Lab) => json(200, lab.store.current().messages ?? [])
