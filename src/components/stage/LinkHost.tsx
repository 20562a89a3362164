import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { runLinkPrefix } from '../../machines/run-link-prefix.ts'
import type { RunLink } from './FollowedLink.tsx'
import { useLoaded } from './use-loaded.ts'
import type { Player } from './use-player.ts'

interface Props {
  /** The stage. */
  readonly root: RefObject<HTMLElement>
  readonly player: Player
}

const loadFollowedLink = () => import('./FollowedLink.tsx')

/**
 * Follows the link to a run that the page's address is, now and whenever the fragment changes; what
 * does so is fetched when there is one. Nothing where the run could not be played.
 */
export function LinkHost({ root, player }: Props) {
  const [link, setLink] = useState<RunLink>()
  useEffect(() => {
    const look = () => {
      if (location.hash.startsWith(runLinkPrefix)) setLink({ hash: location.hash })
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  const loaded = useLoaded(link !== undefined, loadFollowedLink)
  return loaded && link && player.ready === 'yes' ? (
    <loaded.FollowedLink link={link} root={root} player={player} />
  ) : null
}
