/** Settings as an editor shows them, and how the service that keeps them takes others. @module */
import type { JsonObject } from '../../federation/jose/decode-jwt.ts'
import type { Outcome } from '../../federation/refusal.ts'
import type { World } from '../../federation/world.ts'
import type { SettingsTarget } from './edit.ts'
import { readIamSettings, writeIamSettings } from './iam-settings.ts'
import { readPoolSettings, writePoolSettings } from './pool-settings.ts'

/** The settings as they stand. */
export const readSettings = async (
  world: World,
  target: SettingsTarget,
): Promise<Outcome<JsonObject>> =>
  'pool' in target ? readPoolSettings(world, target) : readIamSettings(world, target)

/** The world with these settings, or why the service does not take them. */
export const writeSettings = (
  world: World,
  target: SettingsTarget,
  settings: JsonObject,
): Promise<Outcome<World>> =>
  'pool' in target
    ? writePoolSettings(world, target, settings)
    : writeIamSettings(world, target, settings)
