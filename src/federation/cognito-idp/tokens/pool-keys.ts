/**
 * Demonstration keys of user pools, generated once for this project. THEY ARE PUBLISHED WITH IT,
 * PRIVATE HALVES AND ALL: they protect nothing and must never be trusted outside the simulation.
 * They are fixed so that every run signs the same bytes; every pool has them under names of its own.
 *
 * @module
 */
import type { JWK } from 'jose'
import { encodeBase64 } from '../../encoding/base64.ts'
import { randomBytes } from '../../randomness.ts'
import type { World } from '../../world.ts'
import type { UserPool } from '../user-pool.ts'

/** The keys of a new pool: ID and access tokens are signed by different ones, as in the service. */
export const makePoolKeys = (
  world: Pick<World, 'seed' | 'turn'>,
  poolId: string,
): UserPool['keys'] => ({
  id: { kid: freshKid(world, `id key of ${poolId}`), privateKey: idTokenKey },
  access: { kid: freshKid(world, `access key of ${poolId}`), privateKey: accessTokenKey },
})

/** Key ids of user pools are 32 bytes in base64. */
const freshKid = (world: Pick<World, 'seed' | 'turn'>, purpose: string): string =>
  encodeBase64(randomBytes(world, purpose, 32))

const idTokenKey: JWK = {
  kty: 'RSA',
  n: 'q6U70zpfzXREtDUPsWJ91rc_-gFGvo7UhBjxI2ZGxFTpQKMo0NGy-nWoVvUuQT4QIWBtXvH8gA0tvBHGv5jn1K8YOTG-ZMyeyrHKj031IcSOh961gUym49QZpquwQTH9WHc5qgJsaJoP5uI_lpsHY_qOe_WZ88AjCeGOO4G-JIY2poZ_doxFt70YNzkWJwq-y3PAcDNlD7FVhF8twmHY79gwwTMhNPdbpsSYa2Zmopp9y-kzfR-fic5gIYTp1I8u4uvt8GZlZCcOKtFK5ppXbxPaZlYdT2pABXSAfWSUvD5bZRDDmmeZG5krqPRTjsMqCKNbdFWK81YQugelKfX1tQ',
  e: 'AQAB',
  d: 'AgL-2ppppG6zUXAskQLBzWiHabnMtCk-lclb2Vmp0apAs5iJJW1kjU_stNwzYK6TOzjpZaTGnB-YN7oqAkJCBIZq08MtlpPZXPz_2tvqJOB4-GAXvRfo_gZh28frJtB1rJN1JXUMagUIOhRqJ2AFknPnNwFPy4FAexPdxvyQ_gks7KNygyyHGG30aFfFZX0lg9KCdK3MK9T-Rd9L1_6_T74-BcnifKTN1bMmeFQjI41YsLtXUuTG1D_xmkmD-Els95e6Lr-f8JjFHnBzovJH3-OusgQ7IxwcgK2ruAgz_Bn7CV0IfafGsFBQXgqAdCOpO6AEUovUWpSS2UIaZmVIDw',
  p: '5OMHuyBNoI1ekHgs0iWqtK3ilgOOXb6_iaPJILBUwNLOKySKNDkrem4xDkJZj1Tn5QjnpFFd0o5hnoEvqQNCNO5R1U7zeWRRRp_U5tmMDgQt7XqDJrroAbtAJHwLfetpn8ZKsz4Z-94E7fwjhEaDDzQKf6c1-lmUABed9_xQs1M',
  q: 'v_pdOJTSvHGCi-nIZQw54GXh_u8TmPQ8L2A2juPLIkguqXJt-ZKL5S-VHb-HM9yVfIGJlvVUpAMQ82jVjQHDNazHocETXxxLdXvdRQW3uXI-r4ePyZKGtItnp1PuEGpBgYvi4BqfbBVqr5vLepRecYYXOe9EqPX4Ya4PiRVa2dc',
  dp: 'UNgPpvyl7ouAVy7bRe6f-OliGvJumpYBOTBsnesqRGExCPQDDKcUwE2jbhHpaELpFXCrwNIsfW5k9INUvjG0dNWoedtFDB9uxa82l8NHQLwhLLwVDtz9jX8CDODzfipkSFbVk7Hfo6KrwxNHyDTPndMX0jbRTffN2qp81VZ9epk',
  dq: 'kOXuIHurh1IBX4sHlsUgle8wIVPfrc2B85wh8b2bH3ftyDU3LmzerBA682YRLSKrrXq0F715sgUicSXKMRCIf2W2k67_6QSZK8Zenu8O2aiSCbg-3bx7cZ_aj1_4ymj4oker6MwPUevkR0FG1nFPy02TEEY4w3JLk6Zl0WjN1qc',
  qi: '4qPMgoZPd6S73RqCJWSCiHX24l-GKzSOgycq16x5r-grOCPMe3vidhTjVqo6CNdQh1GYVSc_KZer0SuKG7pwroWxBIDDKYICTfFRwDs-5AowDNTQkwAvWSoc5U_26IQhv4Bq4BMrbJzkwxFqCCUCXCOWm1hjGP6RuEXIvnx2QpE',
}

const accessTokenKey: JWK = {
  kty: 'RSA',
  n: 'laqbZ02UvkBQLxPrtlmdXBfi_i0cO7i3poknWaoEbH1bYIOdWOLFe7F0cGBPKyuBJH6oMyOsUUOM9wmzasmWQebvliK9OFj5mvYX0MoiGJJjxx_f6XMlKO7MaG8glEqIba7zxg0I_5FRWvYWyXmHSPHKoeSiFPxWaNsSAQV2E314C7XW1GLSwvM1_QOINUGS5tzZ3D3Gbay378V6Q5gR2Q49qOFumj6QsCa67Hfjne_sIqSJ8w8WzrZ3XjMpuK33cmfl-sbq5HkBL_CtO8AJ8Rmvd9rNhqjCTREWPfBPo9vfzYt7De7a6hGYjS1uXDFFt05OfAU41IJCtbl0Jj2sBw',
  e: 'AQAB',
  d: 'AcGxqguHdjKVcYs16W5kogYUJfbFlA93W4vUjs4OCzy70jnGCQFwXyLjQpMyARTob4ZrcJFrBL30OgBx8j9RDvXBuuz7Dfdzxoiif7k_n5loQZgM-rwQcMomUzt3eGx_hjoKQAYH8Wf1On1IIZYJkabOdNcuh9LsxYJJh2i9ZnEkvoJLaN1ANdgfu8spbJ54sT1EdPli0UlbZN6tXEoQNkmXLIxTvT8T-7NFtYUfH4B3hKrsDaSYMfGpXuXkstXs19892ZQwduOOoZUBfIERWNiPyQxSNZiDysCi03ZiAzA7xn3JPWEVUCHL3qHdcB0latBAqXc3Gn9KQGgMnuheEQ',
  p: '05YUIo8LmiNHyMagNOzc4yi6zTqnH9b7IgHLlN06it0oOpd6REIiW6SiDxYLS0hN94m_6rT7C17k_nxSF0gZ29RL0joPwislGfLp33GHSROtZSFyaQoQ5lDVwXuB80tIxZ17s7Wnu0B10zxNrgO3tscJkV4X4MuXT9TVbQsIdtM',
  q: 'tRUrYgNbY8qOz-LA6A6Eu43SaIpYBJ4XMzVOwN48nJEQhmqhPtqzS2rRSCEY6VVep2gFy-rs9bD2151MX0bV-olyb1YRq35YltnV_ZykPCrurRz-zhUuGGbbFrC489ooJe2DBYahjTg3QrXfD_YqxWZ150c8oVl18tirgcurXX0',
  dp: 'rENa_0vxCTxCHG_CTXSu3e7yL1babCzOZ8CIbBm1qQsnzpQ3Qk2JxY0DOD8dUNx8RdYLv147qeVHkP3MpBHao8RzOqR04gPYgAjqajX3DAMOP_D8QhKk8a7MaWtRwLABfoqaBRUXi3eOtj05jTyPnSrtWkH-NNHszl0cqlu6N2s',
  dq: 'B0LmDnQcAhBpUaTCH4wVfn_dZBvIE8dTHtaQZeODgrO-eeVkueSDNA8AfWf2W8T0mrntIZQ2FFQYUeUY3uk0Q2unjxdgdgQHAWWS0yyo2VDPaVm0TgdDZe8Z8fr8L6sb2QmBK4OOjt8mOCKa40T3yhqlt7R_lejEdgyCNB46rPE',
  qi: 'yOovfzT0mX0BTrbs61WQLRAA_V2319K-jf7BJPEoTIvgcrHCQmOnS1J9lyB5rvTwgKikS1gEbdL9cdvY1Yf2hyvVIbOYcREZHXciRob7bunOQKWgPsjM6V2O4vTrev0h8QmpONQ7yjvkH8Vl6O5QjtNJHdsi-4lhoTXgIuXjluo',
}
